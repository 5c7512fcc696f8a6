package org.tsumugi.members;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Scope;

/// How far a right reaches that stops at one's own facility, the main one; doors ask it about the object they are
/// given.
@Component
public class Reach {

    private final AffiliationStore store;

    Reach(AffiliationStore store) {
        this.store = store;
    }

    /// Where it reaches for who acts now; empty for everywhere.
    public Optional<Set<FacilityId>> facilities(Right right) {
        Actor actor = Actor.current();
        return actor.reach(right).equals(Optional.of(Scope.EVERYWHERE))
                ? Optional.empty()
                : Optional.of(store.mainFacilityOf(actor.id()));
    }

    /// @param facility none for who belongs nowhere: only a right that reaches everywhere covers them
    public boolean covers(Right right, Optional<FacilityId> facility) {
        return facilities(right)
                .map(own -> facility.filter(own::contains).isPresent())
                .orElse(true);
    }
}
