package org.tsumugi.meetings.tickets;

import org.tsumugi.shared.Role;

/// The one thing that a ticket is good for.
public enum Purpose {
    RECEPTION(Role.RECEPTION, "desk/reception"),
    PRESENTING(Role.PRESENTING, "desk/present");

    private final Role role;
    private final String page;

    Purpose(Role role, String page) {
        this.role = role;
        this.page = page;
    }

    public Role role() {
        return role;
    }

    /// The address of its one page, below the portal's own.
    public String page() {
        return page;
    }
}
