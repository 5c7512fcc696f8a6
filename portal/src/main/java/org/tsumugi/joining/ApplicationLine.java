package org.tsumugi.joining;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An application that waits.
///
/// @param confirmedBy  who of the facility said that the person works there; empty while nobody has
/// @param needsManager whether the facility has somebody who can
public record ApplicationLine(
        ApplicationId id,
        Applicant applicant,
        String facility,
        Instant madeAt,
        Optional<String> confirmedBy,
        boolean needsManager) {

    /// Oldest first.
    public record Key(Instant madeAt, UUID id) {}

    Key key() {
        return new Key(madeAt, id.value());
    }
}
