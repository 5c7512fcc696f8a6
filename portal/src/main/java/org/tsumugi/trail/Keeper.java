package org.tsumugi.trail;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Region;

/// Keeps one thread sealing the trail every second, and once a day its months and its head.
@Component
class Keeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration BEHIND = Duration.ofSeconds(5);
    private static final Duration SECOND_TRY = Duration.ofMinutes(1);
    private static final int BATCH = 2_000;

    private final Sealer sealer;
    private final SealStore seals;
    private final Months months;
    private final Heads heads;
    private final Clock clock;
    private final Semaphore stop = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = new Thread();
    private long upToDate = System.nanoTime();
    private boolean told;
    private Optional<LocalDate> doneFor = Optional.empty();
    private long triedAt = System.nanoTime() - SECOND_TRY.toNanos();

    Keeper(Sealer sealer, SealStore seals, Months months, Heads heads, Clock clock) {
        this.sealer = sealer;
        this.seals = seals;
        this.months = months;
        this.heads = heads;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("trail-keeper").start(this::keep);
    }

    private void keep() {
        try {
            while (running && !stop.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                seal();
                daily();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void seal() {
        try {
            int sealed = BATCH;
            while (running && sealed == BATCH) {
                sealed = sealer.seal(BATCH);
                tellWhenBehind("there is more to seal than it can take");
            }
            upToDate = System.nanoTime();
            if (told) {
                told = false;
                LOG.info("The trail is sealed again");
            }
        } catch (RuntimeException failure) {
            tellWhenBehind(String.valueOf(failure));
        }
    }

    private void tellWhenBehind(String why) {
        if (running && !told && System.nanoTime() - upToDate > BEHIND.toNanos()) {
            told = true;
            LOG.warn("The seals of the trail are more than {} s behind: {}", BEHIND.toSeconds(), why);
        }
    }

    /// From the first seal on; what could not be done is tried again, a minute later.
    private void daily() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        boolean due = !doneFor.equals(Optional.of(today)) && System.nanoTime() - triedAt >= SECOND_TRY.toNanos();
        if (!due) {
            return;
        }
        try {
            Optional<Seal> last = seals.last();
            if (last.isPresent()) {
                triedAt = System.nanoTime();
                months.makeAhead();
                months.dropOld();
                heads.keep(today, last.get());
                doneFor = Optional.of(today);
            }
        } catch (RuntimeException failure) {
            if (running) {
                triedAt = System.nanoTime();
                LOG.warn("The trail's months or its daily head have to wait: {}", String.valueOf(failure));
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        stop.release();
        try {
            thread.join(BEHIND.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
