package org.tsumugi.accounts.guesses;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts of failed tries, the same for all nodes; kept whatever becomes of the try itself.
@Repository
class FailureStore {

    record Seen(int count, Instant lastAt) {}

    /// A try that counts as a failure until it is given back.
    ///
    /// @param before when the failure before it was; the try itself where there was none
    record Charge(byte[] bucket, Instant at, Instant before) {}

    private final JdbcClient jdbc;

    FailureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Seen> find(byte[] bucket) {
        return select(bucket, "");
    }

    private Optional<Seen> select(byte[] bucket, String lock) {
        return jdbc.sql("select count, last_at from accounts.failure where bucket = :bucket" + lock)
                .param("bucket", bucket)
                .query((row, number) -> new Seen(
                        row.getInt("count"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Counts a try before it is judged: of many at once, each sees those before it.
    ///
    /// @param wait how long to wait after what was seen
    /// @throws TooManyTries as long as one has to wait; then nothing is counted
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Charge charge(byte[] bucket, Instant now, Instant forgotten, Function<Seen, Duration> wait) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        jdbc.sql(
                        "insert into accounts.failure (bucket, count, last_at) values (:bucket, 0, :at) on conflict do nothing")
                .param("bucket", bucket)
                .param("at", Timestamp.from(at))
                .update();
        // Whoever succeeds meanwhile may have taken the row away again.
        Optional<Seen> seen = select(bucket, " for update");
        seen.map(wait).filter(Duration::isPositive).ifPresent(left -> {
            throw new TooManyTries(left);
        });
        add(bucket, at, forgotten);
        return new Charge(bucket, at, seen.map(Seen::lastAt).orElse(at));
    }

    /// The try was no failure.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
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

    /// Counts one more; a count whose last failure lies before `forgotten` begins anew.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(byte[] bucket, Instant at, Instant forgotten) {
        jdbc.sql("""
                insert into accounts.failure (bucket, count, last_at) values (:bucket, 1, :at)
                on conflict (bucket) do update
                set count = case when failure.last_at < :forgotten then 1 else failure.count + 1 end,
                    last_at = excluded.last_at
                """)
                .param("bucket", bucket)
                .param("at", Timestamp.from(at))
                .param("forgotten", Timestamp.from(forgotten))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void drop(byte[] bucket) {
        jdbc.sql("delete from accounts.failure where bucket = :bucket")
                .param("bucket", bucket)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void dropBefore(Instant forgotten) {
        jdbc.sql("delete from accounts.failure where last_at < :forgotten")
                .param("forgotten", Timestamp.from(forgotten))
                .update();
    }
}
