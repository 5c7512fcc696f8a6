package org.tsumugi.trail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of the trail.
///
/// @param act    what was done, as `Door.method`, or `SignIn.accepted`
/// @param owner  who made what was read
/// @param from   the address the request came from; absent for background work
/// @param reason what was said where a reason was asked
public record TrailEntry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        String act,
        Optional<String> objectKind,
        Optional<UUID> object,
        Optional<UUID> owner,
        Outcome outcome,
        Optional<String> from,
        Optional<String> reason) {

    public enum Outcome {
        DONE,
        READ,
        REFUSED
    }

    /// Where a page begins.
    public record Key(Instant at, UUID id) {}

    public Key key() {
        return new Key(at, id);
    }
}
