package org.tsumugi.teams;

/// What a member is in one team.
public enum TeamRole {
    OWNER,
    MODERATOR,
    MEMBER,
    GUEST
}
