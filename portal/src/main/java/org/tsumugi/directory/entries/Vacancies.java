package org.tsumugi.directory.entries;

import java.time.Clock;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.Vacancy;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;

/// The door to free places, as their facility tells them; everybody reads them with the entry.
@Service
@May(Right.KEEP_ENTRY)
@Transactional
public class Vacancies {

    /// Kinds of places that one facility tells about.
    public static final int UNITS_MAX = 10;

    private final VacancyStore store;
    private final EntryReach reach;
    private final Clock clock;

    Vacancies(VacancyStore store, EntryReach reach, Clock clock) {
        this.store = store;
        this.reach = reach;
        this.clock = clock;
    }

    /// What is told now, to whoever keeps the entry.
    @Transactional(readOnly = true)
    public List<Vacancy> of(FacilityId id) {
        return reach.covers(id) ? store.of(id) : List.of();
    }

    /// As of now, in the place of what was told before of the same unit.
    ///
    /// @throws AccessDeniedException for who does not keep the entry
    public FacilityId tell(FacilityId id, VacancyDraft said) {
        reach.require(id);
        String unit = said.unit().strip();
        String note = said.note().strip();
        if (!Texts.fits(unit, Vacancy.UNIT_MAX)) {
            throw new Refused("directory.refused.unit-long", Vacancy.UNIT_MAX);
        }
        if (!Texts.fits(note, Vacancy.NOTE_MAX)) {
            throw new Refused("directory.refused.entry-long", Vacancy.NOTE_MAX);
        }
        Texts.requireStorable(unit, note);
        if (said.free() < 0 || said.free() > Vacancy.FREE_MAX) {
            throw new Refused("directory.refused.free", Vacancy.FREE_MAX);
        }
        if (!store.put(
                id, unit, said.free(), note, clock.instant(), Actor.current().name(), UNITS_MAX)) {
            throw new Refused("directory.refused.units", UNITS_MAX);
        }
        return id;
    }

    /// Nothing is told of this unit any more.
    public FacilityId withdraw(FacilityId id, String unit) {
        reach.require(id);
        store.remove(id, unit);
        return id;
    }
}
