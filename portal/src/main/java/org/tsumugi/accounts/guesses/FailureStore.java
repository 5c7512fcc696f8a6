package org.tsumugi.accounts.guesses;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts of failed tries, the same for all nodes; kept whatever becomes of the try itself.
@Repository
class FailureStore {

    record Seen(int count, Instant lastAt) {}

    /// @param free    how many failures cost no wait; each further one doubles it
    /// @param longest in whole seconds
    record Limit(int free, Duration longest) {

        Duration left(Seen seen, Instant now) {
            if (seen.count() < free || now.isAfter(seen.lastAt().plus(Failures.MEMORY))) {
                return Duration.ZERO;
            }
            long seconds = Math.min(longest.toSeconds(), 1L << Math.min(20, seen.count() - free + 1));
            return Duration.between(now, seen.lastAt().plusSeconds(seconds));
        }
    }

    /// A try that counts as a failure until it is given back.
    ///
    /// @param before when the failure before it was; the try itself where there was none
    record Charge(byte[] bucket, Instant at, Instant before) {}

    private final JdbcClient jdbc;

    FailureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private Optional<Seen> find(byte[] bucket) {
        return jdbc.sql("select count, last_at from accounts.failure where bucket = :bucket")
                .param("bucket", bucket)
                .query((row, number) -> new Seen(
                        row.getInt("count"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Counts a try before it is judged: of many at once, each sees those before it. A whole hospital may share a
    /// bucket: one statement, so that nobody holds it while the next step waits for a turn on this machine.
    ///
    /// @throws TooManyTries as long as one has to wait; then nothing is counted
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Charge charge(byte[] bucket, Limit limit, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        return jdbc.sql("""
                insert into accounts.failure (bucket, count, last_at) values (:bucket, 1, :at)
                on conflict (bucket) do update
                set count = case when failure.last_at < :forgotten then 1 else failure.count + 1 end,
                    last_at = excluded.last_at
                where failure.count < :free or failure.last_at < :forgotten
                   or failure.last_at + least(:longest, power(2, least(20, failure.count - :free + 1)))
                                        * interval '1 second' <= :at
                returning coalesce(old.last_at, new.last_at) as before
                """)
                .param("bucket", bucket)
                .param("at", Timestamp.from(at))
                .param("forgotten", Timestamp.from(now.minus(Failures.MEMORY)))
                .param("free", limit.free())
                .param("longest", limit.longest().toSeconds())
                .query((row, number) -> new Charge(
                        bucket,
                        at,
                        row.getObject("before", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() -> new TooManyTries(find(bucket)
                        .map(seen -> limit.left(seen, now))
                        .filter(Duration::isPositive)
                        .orElse(Duration.ofSeconds(1))));
    }

    /// The try was no failure.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void giveBack(Charge charge) {
        jdbc.sql("""
                update accounts.failure
                set count = greatest(count - 1, 0),
                    last_at = case when last_at = :at then :before else last_at end
                where bucket = :bucket
                """)
                .param("bucket", charge.bucket())
                .param("at", Timestamp.from(charge.at()))
                .param("before", Timestamp.from(charge.before()))
                .update();
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void drop(byte[] bucket) {
        jdbc.sql("delete from accounts.failure where bucket = :bucket")
                .param("bucket", bucket)
                .update();
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void dropBefore(Instant forgotten) {
        jdbc.sql("delete from accounts.failure where last_at < :forgotten")
                .param("forgotten", Timestamp.from(forgotten))
                .update();
    }
}
