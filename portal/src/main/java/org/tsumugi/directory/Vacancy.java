package org.tsumugi.directory;

import java.time.Duration;
import java.time.Instant;

/// Free places in a part of a facility, as of a moment: worth less each day, and nothing after two weeks.
///
/// @param unit   what is free: 個室, ショート …; empty where there is only one kind
/// @param free   how many
/// @param byName who said so
public record Vacancy(String unit, int free, String note, Instant asOf, String byName) {

    public static final int UNIT_MAX = 40;
    public static final int NOTE_MAX = 200;
    public static final int FREE_MAX = 999;

    /// After this it is not shown any more.
    public static final Duration SHOWN = Duration.ofDays(14);

    private static final Duration FRESH = Duration.ofDays(3);

    /// From 1 (of the last three days) down to 0 (two weeks old).
    public double weight(Instant now) {
        Duration age = Duration.between(asOf, now);
        if (age.compareTo(FRESH) <= 0) {
            return 1;
        }
        double left = SHOWN.minus(age).toMinutes() / (double) SHOWN.minus(FRESH).toMinutes();
        return Math.max(0, left);
    }
}
