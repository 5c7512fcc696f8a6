package org.tsumugi.bell;

/// Why someone is called to a post.
public enum CallKind {
    /// By name, profession or facility.
    MENTION,
    /// In the place of a colleague who is away.
    DEPUTY,
    ACKNOWLEDGE,
    REQUEST,
    /// A reply to what I started.
    ANSWER,
    FOLLOWED,
    /// My own post was hidden.
    HIDDEN
}
