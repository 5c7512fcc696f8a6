package org.tsumugi.joining.invitations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// An invitation that nobody has taken up yet.
///
/// @param profession its code
public record InvitationLine(
        InvitationId id,
        String name,
        String profession,
        String facility,
        Optional<String> mail,
        boolean manager,
        Optional<LocalDate> until,
        State state,
        Instant madeAt,
        Instant expiresAt) {

    public enum State {
        ON_PAPER,
        /// In the outbox.
        WRITTEN,
        SENT,
        /// The address took no letter.
        RETURNED,
        EXPIRED
    }

    /// Newest first.
    public record Key(Instant madeAt, UUID id) {}

    Key key() {
        return new Key(madeAt, id.value());
    }
}
