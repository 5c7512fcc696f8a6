package org.tsumugi.joining;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Forgets what has done its work: names and addresses of invitations and applications after a year, ways to a new
/// password after a month.
@Repository
class Sweeper {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration A_MONTH = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Sweeper(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void sweep() {
        Instant now = clock.instant();
        drop("delete from joining.application where made_at < :before", now.minus(A_YEAR));
        drop("delete from joining.invitation where made_at < :before", now.minus(A_YEAR));
        drop("delete from joining.reset where made_at < :before", now.minus(A_MONTH));
        drop("delete from joining.reset_wish where at < :before", now.minus(A_MONTH));
    }

    private void drop(String statement, Instant before) {
        jdbc.sql(statement).param("before", Timestamp.from(before)).update();
    }
}
