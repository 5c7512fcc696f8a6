package org.tsumugi.shared;

/// What a person is in the portal; a person can be several.
public enum Role {
    MEMBER,
    FACILITY_MANAGER,
    ORGANIZER,
    COORDINATOR,
    CURATOR,
    OFFICIAL,
    AUDITOR,
    ADMINISTRATOR,
    /// Background work of the portal itself: never a person's.
    SYSTEM
}
