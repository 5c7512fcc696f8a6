package org.tsumugi.accounts.remembered;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;

/// Remembered browsers, by a hash of what they show.
@Repository
class RememberedStore {

    private final JdbcClient jdbc;

    RememberedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void add(RememberedDevice added, MemberId member, byte[] hash) {
        jdbc.sql("""
                insert into accounts.remembered (id, member, hash, device, since, ends_at)
                values (:id, :member, :hash, :device, :since, :endsAt)
                """)
                .param("id", added.id().value())
                .param("member", member.value())
                .param("hash", hash)
                .param("device", added.device())
                .param("since", Timestamp.from(added.since()))
                .param("endsAt", Timestamp.from(added.endsAt()))
                .update();
    }

    boolean knows(MemberId member, byte[] hash, Instant now) {
        return jdbc.sql("""
                select exists (
                    select 1 from accounts.remembered where hash = :hash and member = :member and ends_at > :now
                )
                """)
                .param("hash", hash)
                .param("member", member.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    List<RememberedDevice> of(MemberId member, Instant now) {
        return jdbc.sql("""
                select id, device, since, ends_at from accounts.remembered
                where member = :member and ends_at > :now
                order by since desc limit 100
                """)
                .param("member", member.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new RememberedDevice(
                        new RememberedId(row.getObject("id", UUID.class)),
                        row.getString("device"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional
    public void drop(MemberId member, RememberedId id) {
        jdbc.sql("delete from accounts.remembered where id = :id and member = :member")
                .param("id", id.value())
                .param("member", member.value())
                .update();
    }

    @Transactional
    public void dropAll(MemberId member) {
        jdbc.sql("delete from accounts.remembered where member = :member")
                .param("member", member.value())
                .update();
    }

    @Transactional
    public void dropOver(Instant now) {
        jdbc.sql("delete from accounts.remembered where ends_at <= :now")
                .param("now", Timestamp.from(now))
                .update();
    }
}
