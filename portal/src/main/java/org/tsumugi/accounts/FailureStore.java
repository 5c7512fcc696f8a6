package org.tsumugi.accounts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts of failed tries, the same for all nodes; kept whatever becomes of the try itself.
@Repository
class FailureStore {

    record Seen(int count, Instant lastAt) {}

    private final JdbcClient jdbc;

    FailureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Seen> find(byte[] bucket) {
        return jdbc.sql("select count, last_at from accounts.failure where bucket = :bucket")
                .param("bucket", bucket)
                .query((row, number) -> new Seen(
                        row.getInt("count"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .optional();
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
