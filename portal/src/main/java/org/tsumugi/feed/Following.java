package org.tsumugi.feed;

/// How closely somebody follows a thread.
public enum Following {
    /// As the team is followed.
    USUAL,
    FOLLOW,
    /// Does not count as unread.
    MUTE
}
