package org.tsumugi.feed.polls;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.ThreadId;

/// Secret polls whose time is over.
@Repository
class CountStore {

    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts one that no other node is counting: numbers stay, ballots and the key to their names go.
    @Transactional
    public Optional<ThreadId> countOne(Instant now) {
        Optional<UUID> next = jdbc.sql("""
                select thread from feed.poll
                where secret and counted_at is null and closes_at <= :now
                order by closes_at limit 1
                for update skip locked
                """)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
        next.ifPresent(thread -> {
            jdbc.sql("""
                    insert into feed.poll_count (thread, position, profession, votes)
                    select thread, position, profession, votes from feed.tally where thread = :thread
                    """).param("thread", thread).update();
            jdbc.sql("""
                    with gone as (delete from feed.ballot where thread = :thread returning 1)
                    update feed.poll
                    set counted_at = :now, key = null, voters = (select count(*) from gone)
                    where thread = :thread
                    """)
                    .param("thread", thread)
                    .param("now", Timestamp.from(now))
                    .update();
        });
        return next.map(ThreadId::new);
    }
}
