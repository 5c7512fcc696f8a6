package org.tsumugi.members.standing;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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

    /// People whom nobody confirmed since: of the manager's own facility, of the administrators' charge.
    int due(MemberId me, boolean manages, boolean administers, Instant since) {
        return jdbc.sql("""
                select count(*) from members.member
                join members.actor on actor.id = member.id
                left join members.confirmation on confirmation.member = member.id
                where member.standing <> 'LEFT' and member.id <> :me
                  and (:manages and member.facility = (select facility from members.member where id = :me)
                           and actor.roles <@ '{MEMBER,FACILITY_MANAGER,ORGANIZER}'
                       or :administers and actor.roles && '{COORDINATOR,AUDITOR,ADMINISTRATOR}')
                  and (confirmation.confirmed_at is null or confirmation.confirmed_at < :since)
                """)
                .param("me", me.value())
                .param("manages", manages)
                .param("administers", administers)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}
