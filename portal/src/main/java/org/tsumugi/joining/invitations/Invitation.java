package org.tsumugi.joining.invitations;

import java.time.Instant;
import java.util.Optional;
import org.tsumugi.mail.LetterId;

/// An invitation that somebody may take up.
///
/// @param expiresAt as it was written last
public record Invitation(
        InvitationId id, Invitee invitee, String facilityName, Optional<LetterId> letter, Instant expiresAt) {}
