package org.tsumugi.joining.invitations;

import java.time.Instant;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.members.Profession;

/// What an invitation says to who holds it.
///
/// @param first whether it is for the administrator of a portal that has nobody yet
public record Invited(FullName name, Profession profession, String facility, boolean first, Instant expiresAt) {}
