package org.tsumugi.search;

import java.time.Duration;

/// Whether the engine answered lately, so that a dead one costs the callers one wait and not one each.
final class Pulse {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();
    private static final long REST = Duration.ofSeconds(1).toNanos();
    private static final int LATE_ANSWERS = 2;

    private long answered = System.nanoTime() - FRESH;
    private long resting;
    private boolean rests;
    private int late;

    synchronized void answered() {
        answered = System.nanoTime();
        rests = false;
        late = 0;
    }

    synchronized void refused() {
        answered = System.nanoTime() - FRESH;
        resting = System.nanoTime() + REST;
        rests = true;
        late = 0;
    }

    /// One late answer may be one heavy question; a second one in a row is the engine's fault.
    synchronized void late() {
        answered = System.nanoTime() - FRESH;
        late++;
        if (late >= LATE_ANSWERS) {
            refused();
        }
    }

    synchronized boolean resting() {
        return rests && System.nanoTime() - resting < 0;
    }

    synchronized boolean fresh() {
        return System.nanoTime() - answered < FRESH;
    }
}
