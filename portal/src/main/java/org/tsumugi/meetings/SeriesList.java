package org.tsumugi.meetings;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;

/// The door to the series that meetings belong to.
@Service
@May(Right.READ_MEETINGS)
@Transactional(readOnly = true)
public class SeriesList {

    private final SeriesStore store;

    SeriesList(SeriesStore store) {
        this.store = store;
    }

    public List<Series> all() {
        return store.all();
    }

    @May(Right.PLAN_MEETINGS)
    @Transactional
    public SeriesId create(String name, String owner, MeetingKind kind) {
        if (name.isBlank()) {
            throw new Refused("meetings.refused.series-name-missing");
        }
        if (!Texts.fits(name, DraftRules.LINE) || !Texts.fits(owner, DraftRules.LINE)) {
            throw new Refused("meetings.refused.text-too-long", DraftRules.LINE);
        }
        Texts.requireStorable(name, owner);
        Series series = new Series(SeriesId.next(), name, owner, kind);
        if (!store.add(series)) {
            throw new Refused("meetings.refused.series-exists", name);
        }
        return series.id();
    }
}
