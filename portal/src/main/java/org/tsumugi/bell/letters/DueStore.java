package org.tsumugi.bell.letters;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.bell.CallKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Region;

/// Calls that press and that nobody was told of, of those who may still answer them right now.
@Repository
class DueStore {

    /// @param position of the first post of the thread that calls
    record Due(MemberId member, ThreadId thread, int position, CallKind kind) {}

    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final Duration WORTH_TELLING = Duration.ofDays(2);

    private final JdbcClient jdbc;

    DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of several nodes one at a time writes letters; it holds this until its transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isMyTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('bell.letters', 0))")
                .query(Boolean.class)
                .single();
    }

    /// Takes what is due, one row a member and thread, and marks all their calls of the thread as told. Who is told of
    /// a thread is not told again for a while.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Due> take(Instant now, int most) {
        return jdbc.sql("""
                with due as (
                    select pressing.member, pressing.thread, min(pressing.position) as position,
                           (array_agg(pressing.kind order by pressing.position))[1] as kind
                    from bell.due pressing
                    where pressing.mail and pressing.mailed_at is null and pressing.at > :worth
                      and not bell.is_quiet(:hour, pressing.quiet_from, pressing.quiet_until)
                      and not exists (
                          select 1 from bell.ring told
                          where told.member = pressing.member and told.thread = pressing.thread
                            and told.mailed_at > :lately)
                    group by pressing.member, pressing.thread
                    order by min(pressing.at)
                    limit :most),
                marked as (
                    update bell.call set mailed_at = :now
                    from due
                    where call.member = due.member and call.thread = due.thread
                      and call.seen_at is null and call.mailed_at is null),
                marked_reports as (
                    update bell.fate set mailed_at = :now
                    from due
                    where fate.member = due.member and fate.thread = due.thread and fate.kind = 'REPORTED'
                      and fate.seen_at is null and fate.mailed_at is null)
                select * from due
                """)
                .param("now", Timestamp.from(now))
                .param("worth", Timestamp.from(now.minus(WORTH_TELLING)))
                .param("lately", Timestamp.from(now.minus(BETWEEN)))
                .param("hour", now.atZone(Region.ZONE).getHour())
                .param("most", most)
                .query((row, number) -> new Due(
                        new MemberId(row.getObject("member", UUID.class)),
                        new ThreadId(row.getObject("thread", UUID.class)),
                        row.getInt("position"),
                        CallKind.valueOf(row.getString("kind"))))
                .list();
    }
}
