package org.tsumugi.directory;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door to single facilities.
@Service
@May(Right.READ_DIRECTORY)
@Transactional(readOnly = true)
public class Facilities {

    private final FacilityStore store;
    private final ApplicationEventPublisher events;

    Facilities(FacilityStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    public Optional<Facility> find(FacilityId id) {
        return store.find(id);
    }

    /// The base's own desk, which helps where a search does not.
    public Optional<Facility> desk() {
        return store.desk().flatMap(store::find);
    }

    /// Adds a facility that the demo invents.
    @May(Right.CURATE_DIRECTORY)
    @Transactional
    public FacilityId add(NewFacility facility) {
        FacilityId id = FacilityId.next();
        store.add(id, facility);
        events.publishEvent(new FacilitiesChanged(1));
        return id;
    }
}
