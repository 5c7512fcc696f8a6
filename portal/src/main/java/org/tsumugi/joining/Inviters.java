package org.tsumugi.joining;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// How far an inviter reaches: a manager to the facilities where they work today, the base and the administrator
/// everywhere.
@Component
class Inviters {

    private final PlaceStore places;

    Inviters(PlaceStore places) {
        this.places = places;
    }

    boolean reachEverywhere() {
        Actor actor = Actor.current();
        return actor.is(Role.COORDINATOR) || actor.is(Role.ADMINISTRATOR);
    }

    /// Empty for everywhere.
    Optional<Set<FacilityId>> facilities() {
        return reachEverywhere()
                ? Optional.empty()
                : Optional.of(places.workplaces(Actor.current().id()));
    }

    /// @throws AccessDeniedException when the facility is none of theirs
    void requireReach(Optional<FacilityId> facility) {
        if (facilities().filter(own -> facility.filter(own::contains).isEmpty()).isPresent()) {
            throw new AccessDeniedException("Not a facility of this manager");
        }
    }
}
