package org.tsumugi.meetings;

/// A member's answer to a meeting (出欠).
public enum Rsvp {
    ATTEND,
    ABSENT,
    UNDECIDED
}
