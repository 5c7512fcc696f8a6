package org.tsumugi.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;

/// The door to single facilities.
@Service
@May(Right.READ_DIRECTORY)
@Transactional(readOnly = true)
public class Facilities {

    private static final int MOST_WORDS = 5;

    private final FacilityStore store;
    private final ApplicationEventPublisher events;

    Facilities(FacilityStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    public Optional<Facility> find(FacilityId id) {
        return store.find(id);
    }

    /// How professionals reach it, besides what everybody may know; empty where nothing is said.
    @May(Right.READ_CONTACTS)
    public Optional<StaffContact> staffContact(FacilityId id) {
        return store.staffContact(id);
    }

    /// The base's own desk, which helps where a search does not.
    public Optional<Facility> desk() {
        return store.desk().flatMap(store::find);
    }

    /// Those whose names have all these words, the ones that begin with the first of them before the others.
    public List<FacilityName> named(String words, int limit) {
        List<String> parts = Arrays.stream(FoldedText.of(words.strip()).split("[\\s・]+"))
                .filter(Texts::storable)
                .limit(MOST_WORDS)
                .toList();
        return store.named(parts, limit);
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
