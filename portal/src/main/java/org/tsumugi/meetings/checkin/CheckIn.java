package org.tsumugi.meetings.checkin;

import java.time.Instant;
import java.util.Optional;

/// That somebody is there, or was until they went.
public record CheckIn(CheckInId id, Instant in, Optional<Instant> out) {

    public boolean isHere() {
        return out.isEmpty();
    }
}
