package org.tsumugi.members.standing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.Reach;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;

/// In whose charge somebody is: within the reach of the right to look after people, and below whoever acts. Nobody
/// takes anything away from somebody who holds a wider role than they do.
@Component
public class Charge {

    private static final Set<Role> BELOW_MANAGERS =
            Set.copyOf(EnumSet.of(Role.MEMBER, Role.FACILITY_MANAGER, Role.ORGANIZER));
    private static final Set<Role> BELOW_THE_BASE =
            Set.copyOf(EnumSet.of(Role.MEMBER, Role.FACILITY_MANAGER, Role.ORGANIZER, Role.CURATOR, Role.OFFICIAL));

    private final StandingStore store;
    private final Reach reach;

    Charge(StandingStore store, Reach reach) {
        this.store = store;
        this.reach = reach;
    }

    /// Whoever has left, or is outside the reach, is not found.
    public Optional<StaffLine> find(MemberId member) {
        return store.find(member)
                .filter(line -> line.standing() != Standing.LEFT)
                .filter(line -> reach.covers(Right.LOOK_AFTER_PEOPLE, line.facility()));
    }

    /// Somebody else, whom who acts may keep out or change.
    ///
    /// @throws Refused for who is not found, for oneself, and for people of a wider role
    public StaffLine another(MemberId member) {
        StaffLine line = find(member).orElseThrow(() -> new Refused("members.refused.nobody"));
        if (member.equals(Actor.current().id())) {
            throw new Refused("members.refused.oneself");
        }
        if (!below().containsAll(line.roles())) {
            throw new Refused("members.refused.above");
        }
        return line;
    }

    /// Of two who take each other's rights away at once, the second waits and is refused.
    ///
    /// @throws Refused when nobody else could run the system any more, or only until some day
    void requireAnotherAdministrator(MemberId member) {
        store.lockAdministrators();
        if (store.isLastAdministrator(member)) {
            throw new Refused("members.refused.last-administrator");
        }
    }

    /// @throws Refused when all who run the system work there: they keep to it until another does
    void requireAdministratorElsewhere(FacilityId facility) {
        store.lockAdministrators();
        if (store.holdsAllAdministrators(facility)) {
            throw new Refused("members.refused.administrators-there");
        }
    }

    private static Set<Role> below() {
        Actor me = Actor.current();
        if (me.is(Role.ADMINISTRATOR) || me.is(Role.SYSTEM)) {
            return EnumSet.allOf(Role.class);
        }
        return me.is(Role.COORDINATOR) ? BELOW_THE_BASE : BELOW_MANAGERS;
    }
}
