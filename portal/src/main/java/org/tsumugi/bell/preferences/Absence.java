package org.tsumugi.bell.preferences;

import java.time.LocalDate;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;

/// From when until when someone is away, and which colleague is called in their place; both days count.
public record Absence(MemberId deputy, LocalDate from, LocalDate until) {

    private static final int MOST_DAYS = 366;

    public Absence {
        if (until.isBefore(from)) {
            throw new Refused("bell.refused.ends-before");
        }
        if (from.plusDays(MOST_DAYS).isBefore(until)) {
            throw new Refused("bell.refused.too-long");
        }
    }
}
