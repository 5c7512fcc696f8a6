package org.tsumugi.meetings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;

/// The organisers' door to the programme's count: the duty of a fiscal year and what was done for it.
@Service
@May(Right.PLAN_MEETINGS)
@Transactional(readOnly = true)
public class Programme {

    private final ProgrammeStore store;

    Programme(ProgrammeStore store) {
        this.store = store;
    }

    public ProgrammeCount count(FiscalYear year) {
        return new ProgrammeCount(
                year,
                store.duty(year.year()),
                store.gatherings(
                        year.first().atStartOfDay(Region.ZONE).toInstant(),
                        year.last().plusDays(1).atStartOfDay(Region.ZONE).toInstant()));
    }
}
