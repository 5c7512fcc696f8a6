package tsumugi.journeys;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for something outside this process, which nobody announces.
public final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(20);

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
}
