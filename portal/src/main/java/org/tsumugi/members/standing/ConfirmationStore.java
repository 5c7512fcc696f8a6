package org.tsumugi.members.standing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.MemberId;

/// Who was last said to need their roles, when and by whom.
@Repository
class ConfirmationStore {

    private final JdbcClient jdbc;

    ConfirmationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MemberId member, MemberId by, Instant now) {
        jdbc.sql("""
                insert into members.confirmation (member, confirmed_by, confirmed_at) values (:member, :by, :now)
                on conflict (member) do update
                set confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
                """)
                .param("member", member.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// People there whom nobody confirmed since.
    int due(Collection<FacilityId> facilities, MemberId but, Instant since) {
        return jdbc.sql("""
                select count(*) from members.member
                left join members.confirmation on confirmation.member = member.id
                where member.facility = any(:facilities) and member.standing <> 'LEFT' and member.id <> :but
                  and (confirmation.confirmed_at is null or confirmation.confirmed_at < :since)
                """)
                .param("facilities", facilities.stream().map(FacilityId::value).toArray(UUID[]::new))
                .param("but", but.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}
