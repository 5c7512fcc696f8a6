package org.tsumugi.teams;

import java.time.LocalDate;
import java.util.Optional;
import org.tsumugi.members.MemberCard;

/// Someone who belongs to a team, or asks to.
///
/// @param until a guest's last day
public record TeamMember(MemberCard who, TeamRole role, Optional<LocalDate> until) {}
