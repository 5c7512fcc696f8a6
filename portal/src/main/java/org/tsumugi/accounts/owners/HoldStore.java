package org.tsumugi.accounts.owners;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;

/// Whose account is held because a phone is lost.
@Repository
class HoldStore {

    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(MemberId member, Instant since) {
        jdbc.sql("insert into accounts.hold (member, since) values (:member, :since) on conflict do nothing")
                .param("member", member.value())
                .param("since", Timestamp.from(since))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void release(MemberId member) {
        jdbc.sql("delete from accounts.hold where member = :member")
                .param("member", member.value())
                .update();
    }

    Optional<Instant> heldSince(MemberId member) {
        return jdbc.sql("select since from accounts.hold where member = :member")
                .param("member", member.value())
                .query((row, number) ->
                        row.getObject("since", OffsetDateTime.class).toInstant())
                .optional();
    }

    boolean isHeld(MemberId member) {
        return jdbc.sql("select exists (select 1 from accounts.hold where member = :member)")
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }
}
