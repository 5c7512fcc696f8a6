package org.tsumugi.shared;

import static org.tsumugi.shared.Role.ADMINISTRATOR;
import static org.tsumugi.shared.Role.AUDITOR;
import static org.tsumugi.shared.Role.COORDINATOR;
import static org.tsumugi.shared.Role.CURATOR;
import static org.tsumugi.shared.Role.FACILITY_MANAGER;
import static org.tsumugi.shared.Role.MEMBER;
import static org.tsumugi.shared.Role.OFFICIAL;
import static org.tsumugi.shared.Role.ORGANIZER;
import static org.tsumugi.shared.Role.SYSTEM;

import java.util.Set;

/// The one place that says which role may do what; each door asks it through [May].
///
/// What depends on the object (is this my team?) is added by the door itself and stands in its queries.
public enum Right {
    /// Sign in, see one's own settings, change the language.
    ENTER(MEMBER, FACILITY_MANAGER, ORGANIZER, COORDINATOR, CURATOR, OFFICIAL, AUDITOR, ADMINISTRATOR),
    READ_MEMBERS(MEMBER, FACILITY_MANAGER, ORGANIZER, COORDINATOR, CURATOR, OFFICIAL, ADMINISTRATOR, SYSTEM),
    /// What members show to every professional: not to those who are here as authorities only.
    READ_CONTACTS(MEMBER, FACILITY_MANAGER, ORGANIZER, COORDINATOR, CURATOR, SYSTEM),
    MANAGE_ACCOUNTS(ADMINISTRATOR, SYSTEM),
    /// How the people of one's own facility are signed in.
    GUARD_FACILITY(FACILITY_MANAGER),
    READ_TEAMS(MEMBER, SYSTEM),
    MANAGE_TEAMS(MEMBER, SYSTEM),
    READ_FEED(MEMBER, SYSTEM),
    POST(MEMBER, SYSTEM),
    READ_MEETINGS(MEMBER, ORGANIZER, COORDINATOR, OFFICIAL, SYSTEM),
    REPLY_TO_MEETINGS(MEMBER, OFFICIAL),
    PLAN_MEETINGS(ORGANIZER, COORDINATOR, SYSTEM),
    READ_DIRECTORY(MEMBER, FACILITY_MANAGER, ORGANIZER, COORDINATOR, CURATOR, OFFICIAL, SYSTEM),
    CURATE_DIRECTORY(CURATOR, COORDINATOR, SYSTEM),
    KEEP_FILES(MEMBER, ORGANIZER, COORDINATOR, CURATOR, SYSTEM),
    FETCH_FILES(MEMBER, ORGANIZER, COORDINATOR, CURATOR, OFFICIAL, SYSTEM),
    READ_TRAIL(AUDITOR),
    /// Who opened what I made: for all who can make something that is opened.
    SEE_VISITORS(MEMBER, ORGANIZER, COORDINATOR, CURATOR),
    REBUILD_INDEX(ADMINISTRATOR, CURATOR, SYSTEM);

    private final Set<Role> roles;

    Right(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean heldBy(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    public Set<Role> roles() {
        return roles;
    }
}
