package org.tsumugi.trail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of the trail.
///
/// @param act   what was done, as `Door.method`, or `SignIn.accepted`
/// @param from  the address the request came from; absent for background work
public record TrailEntry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        String act,
        Optional<String> objectKind,
        Optional<UUID> object,
        Outcome outcome,
        Optional<String> from) {

    public enum Outcome {
        DONE,
        REFUSED
    }
}
