package org.tsumugi.trail;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.Link;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Reason;
import org.tsumugi.trail.TrailEntry.Outcome;

/// Writes the rows; nothing outside this room holds it.
@Component
class TrailPen {

    private final TrailStore store;
    private final Clock clock;

    TrailPen(TrailStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Who was at what, whose it is, and why where that was asked.
    record Look(String act, Optional<Link> object, Optional<MemberId> owner, Optional<Reason> reason) {}

    /// Part of the change it records: both are kept or neither is.
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(String act, Optional<Link> object, Optional<Reason> reason) {
        write(Actor.find(), new Look(act, object, Optional.empty(), reason), Outcome.DONE);
    }

    /// Kept for itself by one statement, before the answer leaves.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void read(Look look) {
        write(Actor.find(), look, Outcome.READ);
    }

    /// In a transaction of its own, because the refused one is rolled back; written before the answer.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void refused(Optional<Actor> actor, String act, Optional<Link> object, Optional<Reason> why) {
        write(actor, new Look(act, object, Optional.empty(), why), Outcome.REFUSED);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void noted(Optional<Actor> actor, String act, Optional<Reason> means) {
        write(actor, new Look(act, Optional.empty(), Optional.empty(), means), Outcome.DONE);
    }

    private void write(Optional<Actor> actor, Look look, Outcome outcome) {
        store.add(new TrailEntry(
                Ids.next(),
                clock.instant(),
                actor.map(a -> a.id().value()).orElse(null),
                actor.map(Actor::name).orElse(""),
                look.act(),
                look.object().map(Link::kind),
                look.object().map(Link::id),
                look.owner().map(MemberId::value),
                outcome,
                TrailEntry.from(Origin.current(), actor.map(Actor::ticket).orElse(null)),
                look.reason().map(Reason::text)));
    }
}
