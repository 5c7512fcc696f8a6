package org.tsumugi.joining.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tsumugi.directory.FacilityId;

/// The facilities that people can be invited to, or ask for.
@Component
public class Places {

    private final PlaceStore store;

    Places(PlaceStore store) {
        this.store = store;
    }

    /// @param only among these, where given
    public List<Choice> find(String text, Optional<Set<FacilityId>> only, int offset, int most) {
        return store.find(text, only, offset, most);
    }

    public Optional<Choice> find(FacilityId facility) {
        return store.find(facility);
    }

    public List<Choice> all() {
        return store.all();
    }

    /// How many there are.
    public int facilities() {
        return store.facilities();
    }

    /// How many people manage one.
    public int managers() {
        return store.managers();
    }
}
