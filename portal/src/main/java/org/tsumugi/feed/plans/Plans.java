package org.tsumugi.feed.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.Threads;
import org.tsumugi.feed.drafts.Draft;
import org.tsumugi.feed.drafts.Drafts;
import org.tsumugi.guard.TellsTooMuch;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door to what I have written for later; it is mine alone until it is posted.
@Service
@May(Right.POST)
@Transactional
public class Plans {

    public static final int DAYS_MAX = 90;

    /// What one may have waiting at a time.
    static final int WAITING_MAX = 50;

    private final PlanStore store;
    private final Threads threads;
    private final Drafts drafts;
    private final Clock clock;

    Plans(PlanStore store, Threads threads, Drafts drafts, Clock clock) {
        this.store = store;
        this.threads = threads;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// Keeps a thread to be started then, if it could be started now; the same again changes nothing.
    ///
    /// @throws AccessDeniedException for who does not belong to the team
    /// @throws Refused               when the time is over, further than [#DAYS_MAX] days, or after what it asks
    ///                               for is due
    /// @throws TellsTooMuch          when it reads as if it named a patient, and nobody stated that it names none
    public PlanId plan(NewThread thread, Instant at) {
        Instant now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(Duration.ofDays(DAYS_MAX)))) {
            throw new Refused("feed.refused.send-time", DAYS_MAX);
        }
        if (thread.poll()
                .flatMap(poll -> poll.closesAt())
                .filter(end -> !end.isAfter(at))
                .isPresent()) {
            throw new Refused("feed.refused.poll-over");
        }
        if (thread.isNeededBefore(at)) {
            throw new Refused("feed.refused.needed-by-over");
        }
        threads.tryOut(thread);
        if (store.waiting(me()) >= WAITING_MAX) {
            throw new Refused("feed.refused.too-many-planned", WAITING_MAX);
        }
        PlanId id = new PlanId(thread.first().token());
        store.add(id, me(), Draft.of(thread), thread.first().stated(), at, now);
        drafts.drop(Drafts.NEW_THREAD, thread.first().token());
        return id;
    }

    /// Those first that were not posted, then by their time.
    @Transactional(readOnly = true)
    public List<Plan> mine() {
        return store.all(me());
    }

    /// How many of mine were not posted when their time came.
    @Transactional(readOnly = true)
    @May(Right.READ_FEED)
    public int failed() {
        return store.failed(me());
    }

    /// Makes it the draft of a new thread again, to be changed; it waits no longer.
    ///
    /// @throws AccessDeniedException for what is none of mine, or was posted meanwhile
    /// @throws Refused               when another new thread is being written
    public PlanId takeBack(PlanId id) {
        if (drafts.find(Drafts.NEW_THREAD).isPresent()) {
            throw new Refused("feed.refused.another-draft");
        }
        require(store.takeBack(id, me(), clock.instant()));
        return id;
    }

    /// @throws AccessDeniedException for what is none of mine, or was posted meanwhile
    public PlanId cancel(PlanId id) {
        require(store.cancel(id, me()));
        return id;
    }

    private static void require(boolean done) {
        if (!done) {
            throw new AccessDeniedException("No such plan");
        }
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
