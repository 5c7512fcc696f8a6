package org.tsumugi.teams;

import org.tsumugi.members.MemberCard;

/// Someone who belongs to a team, or asks to.
public record TeamMember(MemberCard who, TeamRole role) {}
