package org.tsumugi.teams;

/// How one comes into a team.
public enum TeamKind {
    /// Any member joins by one touch.
    OPEN,
    /// An owner accepts a request.
    REQUEST,
    /// By invitation; its name and purpose are seen by all.
    INVITE,
    /// By invitation; nobody else learns that it exists.
    HIDDEN
}
