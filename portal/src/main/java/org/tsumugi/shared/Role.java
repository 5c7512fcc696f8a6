package org.tsumugi.shared;

import java.util.EnumSet;
import java.util.Set;

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
    /// Whoever sits at the check-in desk of one meeting, by a ticket and not by their name.
    RECEPTION,
    /// A screen that shows one meeting's agenda, by a ticket.
    PRESENTING,
    /// Whoever holds the letter in which a facility is asked whether its entry is still right.
    CONFIRMING,
    /// Background work of the portal itself: never a person's.
    SYSTEM;

    private static final Set<Role> NOBODYS = EnumSet.of(RECEPTION, PRESENTING, CONFIRMING, SYSTEM);

    /// Whether a person can be it, rather than a ticket or the portal.
    public boolean isPersons() {
        return !NOBODYS.contains(this);
    }
}
