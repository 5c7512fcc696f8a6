package org.tsumugi.shared;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.tsumugi.shared.Role.ADMINISTRATOR;
import static org.tsumugi.shared.Role.AUDITOR;
import static org.tsumugi.shared.Role.CONFIRMING;
import static org.tsumugi.shared.Role.COORDINATOR;
import static org.tsumugi.shared.Role.CURATOR;
import static org.tsumugi.shared.Role.FACILITY_MANAGER;
import static org.tsumugi.shared.Role.MEMBER;
import static org.tsumugi.shared.Role.OFFICIAL;
import static org.tsumugi.shared.Role.ORGANIZER;
import static org.tsumugi.shared.Role.PRESENTING;
import static org.tsumugi.shared.Role.RECEPTION;
import static org.tsumugi.shared.Role.SYSTEM;
import static org.tsumugi.shared.Scope.EVERYWHERE;
import static org.tsumugi.shared.Scope.ONE_ENTRY;
import static org.tsumugi.shared.Scope.ONE_MEETING;
import static org.tsumugi.shared.Scope.OWN;
import static org.tsumugi.shared.Scope.OWN_FACILITIES;
import static org.tsumugi.shared.Scope.OWN_TEAMS;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The one place that says who may do what to which objects: role by role, and how far it reaches. Each door asks it
/// through [May], which decides about the role; the reach is kept by the door and inside its queries.
public enum Right {
    /// Sign in, see one's own settings, change the language.
    ENTER(in(OWN, MEMBER, FACILITY_MANAGER, ORGANIZER, COORDINATOR, CURATOR, OFFICIAL, AUDITOR, ADMINISTRATOR)),
    READ_MEMBERS(
            everywhere(MEMBER, FACILITY_MANAGER, ORGANIZER, COORDINATOR, CURATOR, OFFICIAL, ADMINISTRATOR, SYSTEM)),
    /// What members show to every professional: not to those who are here as authorities only.
    READ_CONTACTS(everywhere(MEMBER, FACILITY_MANAGER, ORGANIZER, COORDINATOR, CURATOR, SYSTEM)),
    MANAGE_ACCOUNTS(everywhere(ADMINISTRATOR, SYSTEM)),
    /// How the people of one's facility are signed in.
    GUARD_FACILITY(in(OWN_FACILITIES, FACILITY_MANAGER)),
    INVITE(in(OWN_FACILITIES, FACILITY_MANAGER), everywhere(COORDINATOR, ADMINISTRATOR)),
    APPROVE_APPLICATIONS(everywhere(COORDINATOR)),
    /// A slip for who has forgotten the password or lost the phone and stands before one.
    RENEW_KEYS(in(OWN_FACILITIES, FACILITY_MANAGER), everywhere(COORDINATOR, ADMINISTRATOR)),
    /// The first steps of a new portal, and the texts that everyone accepts.
    PREPARE(everywhere(ADMINISTRATOR)),
    /// What strangers do before the door is done by the portal for them: joining, applying, renewing a key.
    JOIN(everywhere(SYSTEM)),
    MAIL(everywhere(SYSTEM)),
    /// Who comes, moves, rests and leaves; which roles they need.
    LOOK_AFTER_PEOPLE(in(OWN_FACILITIES, FACILITY_MANAGER), everywhere(COORDINATOR, ADMINISTRATOR, SYSTEM)),
    /// Somebody else's request than one's own.
    APPROVE_ROLES(everywhere(COORDINATOR, ADMINISTRATOR)),
    CUT_OFF(everywhere(ADMINISTRATOR)),
    SEE_USE(everywhere(COORDINATOR, OFFICIAL, ADMINISTRATOR)),
    READ_TEAMS(in(OWN_TEAMS, MEMBER), everywhere(SYSTEM)),
    MANAGE_TEAMS(in(OWN_TEAMS, MEMBER), everywhere(SYSTEM)),
    READ_FEED(in(OWN_TEAMS, MEMBER), everywhere(SYSTEM)),
    POST(in(OWN_TEAMS, MEMBER), everywhere(SYSTEM)),
    READ_MEETINGS(everywhere(MEMBER, ORGANIZER, COORDINATOR, OFFICIAL, SYSTEM)),
    REPLY_TO_MEETINGS(in(OWN, MEMBER, OFFICIAL)),
    PLAN_MEETINGS(everywhere(ORGANIZER, COORDINATOR, SYSTEM)),
    /// At the door, for as long as the ticket holds.
    CHECK_IN(in(ONE_MEETING, RECEPTION)),
    PRESENT(in(ONE_MEETING, PRESENTING)),
    READ_DIRECTORY(
            everywhere(MEMBER, FACILITY_MANAGER, ORGANIZER, COORDINATOR, CURATOR, OFFICIAL, ADMINISTRATOR, SYSTEM)),
    CURATE_DIRECTORY(everywhere(CURATOR, COORDINATOR, ADMINISTRATOR, SYSTEM)),
    /// What stands in an entry: changed, confirmed, with how many places are free.
    KEEP_ENTRY(in(OWN_FACILITIES, FACILITY_MANAGER), everywhere(CURATOR, COORDINATOR, ADMINISTRATOR, SYSTEM)),
    /// Say that an entry is still right, without signing in.
    CONFIRM_ENTRY(in(ONE_ENTRY, CONFIRMING)),
    /// Who is on call tonight.
    READ_DUTY(everywhere(MEMBER, FACILITY_MANAGER, ORGANIZER, COORDINATOR, CURATOR, OFFICIAL, ADMINISTRATOR, SYSTEM)),
    KEEP_DUTY(everywhere(COORDINATOR, CURATOR, SYSTEM)),
    KEEP_FILES(in(OWN, MEMBER, ORGANIZER, COORDINATOR, CURATOR), everywhere(SYSTEM)),
    FETCH_FILES(in(OWN_TEAMS, MEMBER, ORGANIZER, COORDINATOR, CURATOR, OFFICIAL), everywhere(SYSTEM)),
    READ_TRAIL(everywhere(AUDITOR)),
    /// Who opened what I made: for all who can make something that is opened.
    SEE_VISITORS(in(OWN, MEMBER, ORGANIZER, COORDINATOR, CURATOR)),
    REBUILD_INDEX(everywhere(ADMINISTRATOR, CURATOR, SYSTEM));

    private static final Set<Right> GUARDING =
            EnumSet.of(ENTER, MANAGE_ACCOUNTS, GUARD_FACILITY, LOOK_AFTER_PEOPLE, APPROVE_ROLES, CUT_OFF, RENEW_KEYS);

    private final Map<Role, Scope> holders;

    @SafeVarargs
    Right(Map<Role, Scope>... holders) {
        this.holders = Stream.of(holders)
                .flatMap(part -> part.entrySet().stream())
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<Role, Scope> in(Scope scope, Role... roles) {
        return Arrays.stream(roles).collect(toUnmodifiableMap(role -> role, role -> scope));
    }

    private static Map<Role, Scope> everywhere(Role... roles) {
        return in(EVERYWHERE, roles);
    }

    public boolean heldBy(Set<Role> held) {
        return held.stream().anyMatch(holders::containsKey);
    }

    /// The widest reach that these roles give; empty when they do not give the right at all.
    public Optional<Scope> reach(Set<Role> held) {
        return held.stream().filter(holders::containsKey).map(holders::get).max(Comparator.naturalOrder());
    }

    /// While the portal is for reading only, people still get in and out, and whoever guards the doors can act.
    public boolean holdsWhileReadOnly() {
        return GUARDING.contains(this);
    }

    /// Who has it, and how far.
    public Map<Role, Scope> holders() {
        return holders;
    }
}
