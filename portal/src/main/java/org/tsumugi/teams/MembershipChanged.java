package org.tsumugi.teams;

import org.tsumugi.shared.MemberId;

/// Someone joined, left or was removed; open screens of that person look again at what they may see.
public record MembershipChanged(TeamId team, MemberId member) {}
