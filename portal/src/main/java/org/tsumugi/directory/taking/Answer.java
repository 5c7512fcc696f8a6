package org.tsumugi.directory.taking;

/// What a facility said on the telephone.
public enum Answer {
    /// Called, and not decided yet.
    ASKED,
    ACCEPTED,
    DECLINED
}
