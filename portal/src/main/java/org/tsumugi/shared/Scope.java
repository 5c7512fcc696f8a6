package org.tsumugi.shared;

/// How far a right reaches; from narrow to wide.
public enum Scope {
    /// What one made oneself, or what is about oneself.
    OWN,
    /// The one meeting that a ticket is for.
    ONE_MEETING,
    /// The one entry of the directory that a letter asks about.
    ONE_ENTRY,
    /// Teams one belongs to, and open ones.
    OWN_TEAMS,
    /// The people and the entry of the facility where one mainly works.
    OWN_FACILITIES,
    EVERYWHERE
}
