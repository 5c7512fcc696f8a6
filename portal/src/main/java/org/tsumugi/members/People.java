package org.tsumugi.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;

/// The door through which members are looked for; whoever has left is not found.
@Service
@May(Right.READ_MEMBERS)
@Transactional(readOnly = true)
public class People {

    public static final int SIZE = 50;

    private final PeopleStore store;
    private final Clock clock;

    People(PeopleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Slice<PersonLine, PeopleKey> search(PeopleQuery query, Optional<PeopleKey> after) {
        return query.canBeAsked()
                ? store.search(query, after, SIZE, LocalDate.ofInstant(clock.instant(), Region.ZONE))
                : new Slice<>(List.of(), Optional.empty());
    }

    /// Those that members have.
    public List<Profession> professions() {
        return store.professions();
    }

    /// Those in which members work.
    public List<Town> towns() {
        return store.towns();
    }

    public Optional<String> nameOf(FacilityId facility) {
        return store.nameOf(facility);
    }
}
