package org.tsumugi.members.standing;

/// Whether someone is here.
public enum Standing {
    PRESENT,
    /// For a while: nothing is lost, and nobody gets in.
    SUSPENDED,
    LEFT
}
