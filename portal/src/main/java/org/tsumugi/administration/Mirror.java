package org.tsumugi.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.administration.MirrorStore.By;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;

/// The door to the yearly mirror: who uses the portal, in numbers only, and which profession drifts away.
@Service
@May(Right.SEE_USE)
@Transactional(readOnly = true)
public class Mirror {

    /// Days that are held against as many before; a profession drifts where three in ten no longer come.
    public static final int WINDOW = 90;

    private final MirrorStore store;
    private final Clock clock;

    Mirror(MirrorStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public FiscalYear thisYear() {
        return FiscalYear.of(LocalDate.ofInstant(clock.instant(), Region.ZONE));
    }

    /// The largest first, the small ones together at the end.
    public List<Group> professions(FiscalYear year) {
        return Group.discreet(store.groups(By.PROFESSION, year, clock.instant()));
    }

    public List<Group> facilities(FiscalYear year) {
        return Group.discreet(store.groups(By.FACILITY, year, clock.instant()));
    }

    /// How many different people came in each month, by its first day.
    public Map<LocalDate, Integer> months(FiscalYear year) {
        return store.months(year);
    }
}
