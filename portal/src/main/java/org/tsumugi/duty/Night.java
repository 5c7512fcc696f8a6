package org.tsumugi.duty;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.tsumugi.shared.Region;

/// From now until offices open again: what 今夜 means to who looks for a number.
public record Night(Instant from, Instant until) {

    private static final LocalTime OFFICES_OPEN = LocalTime.of(8, 30);

    public static Night after(Instant now) {
        ZonedDateTime here = now.atZone(Region.ZONE);
        ZonedDateTime morning = here.with(OFFICES_OPEN);
        return new Night(now, (morning.isAfter(here) ? morning : morning.plusDays(1)).toInstant());
    }
}
