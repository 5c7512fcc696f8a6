package org.tsumugi.members;

import org.springframework.stereotype.Component;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.FacilityKeepers;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// A manager keeps the entry of the facility where they mainly work.
@Component
class KeptFacilities implements FacilityKeepers {

    private final AffiliationStore store;

    KeptFacilities(AffiliationStore store) {
        this.store = store;
    }

    @Override
    public boolean keeps(FacilityId facility) {
        Actor actor = Actor.current();
        return actor.is(Role.FACILITY_MANAGER)
                && store.mainFacilityOf(actor.id()).contains(facility);
    }
}
