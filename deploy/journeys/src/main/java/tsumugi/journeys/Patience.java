package tsumugi.journeys;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for something outside this process, which nobody announces.
public final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final ScheduledExecutorService ALARMS = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("alarms").factory());

    private Patience() {}

    /// False when it was not so within the limit.
    public static boolean until(Duration limit, BooleanSupplier so) {
        var end = System.nanoTime() + limit.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /// Interrupts `work` where it takes longer; what it throws then is its own affair.
    public static void atMost(Duration limit, Runnable work) {
        var alarm = ALARMS.schedule(Thread.currentThread()::interrupt, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            alarm.cancel(false);
            Thread.interrupted();
        }
    }
}
