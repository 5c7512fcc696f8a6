package org.tsumugi.joining.applications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.shared.MemberId;

/// An application that waits.
///
/// @param confirmedBy  who of the facility said that the person works there; empty while nobody has
/// @param confirmer    the same person; whoever confirms does not approve
/// @param needsManager whether the facility has somebody who can
public record ApplicationLine(
        ApplicationId id,
        Applicant applicant,
        String facility,
        Instant madeAt,
        Optional<String> confirmedBy,
        Optional<MemberId> confirmer,
        boolean needsManager) {

    /// Oldest first.
    public record Key(Instant madeAt, UUID id) {}

    public boolean isConfirmedBy(MemberId member) {
        return confirmer.filter(member::equals).isPresent();
    }

    Key key() {
        return new Key(madeAt, id.value());
    }
}
