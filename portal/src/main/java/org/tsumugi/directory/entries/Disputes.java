package org.tsumugi.directory.entries;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilitiesChanged;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;

/// The door to mistakes in entries: anyone who reads the directory tells one, a curator looks.
@Service
@May(Right.READ_DIRECTORY)
@Transactional
public class Disputes {

    private static final int SHOWN = 200;

    private final DisputeStore store;
    private final EntryStore entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Disputes(DisputeStore store, EntryStore entries, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /// The entry shows 要確認 and sinks until a curator has looked.
    ///
    /// @param what at most [Dispute#WHAT_MAX] characters
    public DisputeId report(FacilityId facility, String what) {
        String said = what.strip();
        if (said.isEmpty()) {
            throw new Refused("directory.refused.what-missing");
        }
        if (!Texts.fits(said, Dispute.WHAT_MAX)) {
            throw new Refused("directory.refused.entry-long", Dispute.WHAT_MAX);
        }
        Texts.requireStorable(said);
        DisputeId id = DisputeId.next();
        if (!store.add(id, facility, said, Actor.current(), clock.instant())) {
            throw new Refused("directory.refused.gone");
        }
        mark(facility);
        return id;
    }

    /// Nobody has looked at these yet, the oldest first.
    @May(Right.CURATE_DIRECTORY)
    @Transactional(readOnly = true)
    public List<Dispute> open() {
        return store.open(SHOWN);
    }

    /// It is put right, or was none.
    @May(Right.CURATE_DIRECTORY)
    public DisputeId settle(DisputeId id) {
        store.settle(id, Actor.current(), clock.instant()).ifPresent(this::mark);
        return id;
    }

    private void mark(FacilityId facility) {
        store.mark(facility);
        entries.changed(facility);
        events.publishEvent(new FacilitiesChanged(1));
    }
}
