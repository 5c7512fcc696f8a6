package org.tsumugi.feed.visits;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;

/// The visit before and the present one.
@Repository
class VisitStore {

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param pause who was here after that is still on the same visit
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> arrive(MemberId me, Instant now, Instant pause) {
        return jdbc.sql("""
                insert into feed.visit (member, last_at) values (:me, :now)
                on conflict (member) do update
                set before_at = case when visit.last_at < :pause then visit.last_at else visit.before_at end,
                    last_at = greatest(visit.last_at, excluded.last_at)
                returning before_at
                """)
                .param("me", me.value())
                .param("now", Timestamp.from(now))
                .param("pause", Timestamp.from(pause))
                .query((row, number) -> Optional.ofNullable(row.getObject("before_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    @Transactional
    public void forget(MemberId member) {
        jdbc.sql("delete from feed.visit where member = :member")
                .param("member", member.value())
                .update();
    }

    int news(MemberId me, Instant since, int most) {
        return jdbc.sql("""
                select count(*) from (
                    select 1
                    from teams.belonging mine
                    join feed.thread on thread.team = mine.team and thread.last_activity_at > :since
                    left join feed.read_mark mark on mark.member = :me and mark.thread = thread.id
                    left join feed.following on following.member = :me and following.thread = thread.id
                    where mine.member = :me and thread.posts > coalesce(mark.position, 0)
                      and following.mode is distinct from 'MUTE'
                    limit :most) news
                """)
                .param("me", me.value())
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query(Integer.class)
                .single();
    }
}
