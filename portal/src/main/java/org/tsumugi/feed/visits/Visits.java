package org.tsumugi.feed.visits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Unrecorded;

/// The door to what is new since my last visit.
@Service
@May(Right.READ_FEED)
@Transactional(readOnly = true)
public class Visits {

    /// Looking in again within this time is the same visit.
    static final Duration PAUSE = Duration.ofMinutes(30);

    /// No further is counted.
    public static final int COUNTED = 100;

    private final VisitStore store;
    private final Clock clock;

    Visits(VisitStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// I am here; when I was before, but for a first visit.
    @Transactional
    @Unrecorded("looking in is no act")
    public Optional<Instant> arrive() {
        Instant now = clock.instant();
        return store.arrive(me(), now, now.minus(PAUSE));
    }

    /// Unread threads with something new since, those left out that I muted; no more than [#COUNTED].
    public int news(Instant since) {
        return store.news(me(), since, COUNTED);
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
