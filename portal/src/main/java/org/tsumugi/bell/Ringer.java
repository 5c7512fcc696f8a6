package org.tsumugi.bell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tsumugi.feed.PostAdded;
import org.tsumugi.feed.PostCorrected;
import org.tsumugi.feed.PostHidden;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostReported;
import org.tsumugi.feed.PostRestored;
import org.tsumugi.feed.PostWithdrawn;
import org.tsumugi.feed.ReportsSettled;
import org.tsumugi.feed.ThreadRead;
import org.tsumugi.feed.acknowledgements.ReminderSent;
import org.tsumugi.feed.requests.RequestMoved;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.Live;

/// Rings when somebody posts, in the same transaction: a post that stands has called, once, and one that failed has
/// called nobody. Letters and pushes follow what is written here.
@Component
class Ringer {

    private final RingStore store;
    private final FateStore fates;
    private final Live live;
    private final Period kept;
    private final Clock clock;

    Ringer(RingStore store, FateStore fates, Live live, @Value("${tsumugi.privacy.calls}") Period kept, Clock clock) {
        this.store = store;
        this.fates = fates;
        this.live = live;
        this.kept = kept;
        this.clock = clock;
    }

    @EventListener
    void on(PostAdded added) {
        ring(added.post(), false);
    }

    @EventListener
    void on(PostCorrected corrected) {
        ring(corrected.post(), true);
    }

    @EventListener
    void on(PostHidden hidden) {
        tell(store.hidden(hidden.post(), clock.instant()));
    }

    @EventListener
    void on(PostRestored restored) {
        tell(fates.restored(restored.post(), clock.instant()));
    }

    @EventListener
    void on(PostReported reported) {
        tell(fates.reported(reported.post(), reported.by(), clock.instant()));
    }

    @EventListener
    void on(ReportsSettled settled) {
        tell(fates.settled(settled.post()));
    }

    @EventListener
    void on(PostWithdrawn withdrawn) {
        tell(fates.settled(withdrawn.post()));
    }

    @EventListener
    void on(RequestMoved moved) {
        CallKind kind = switch (moved.step()) {
            case TAKEN -> CallKind.TAKEN;
            case REOPENED -> CallKind.REOPENED;
            case DONE -> CallKind.DONE;
            case NOT_DONE -> CallKind.NOT_DONE;
            case CALLED_OFF -> CallKind.CALLED_OFF;
            case DUE_MOVED -> CallKind.DUE_MOVED;
        };
        tell(fates.moved(moved.thread(), kind, moved.by(), moved.taker(), clock.instant()));
    }

    /// Those left are called once more.
    @EventListener
    void on(ReminderSent reminder) {
        tell(store.remind(reminder.thread(), clock.instant()));
    }

    @EventListener
    void on(ThreadRead read) {
        if (store.seen(read.thread(), read.member(), read.position(), clock.instant())) {
            live.announce(BellId.of(read.member()));
        }
    }

    private void ring(PostId post, boolean corrected) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        tell(store.ring(post, corrected, today, clock.instant()));
    }

    private void tell(List<BellId> called) {
        live.announceAll(called);
    }

    @Scheduled(fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    void clear() {
        store.dropBefore(clock.instant().atZone(Region.ZONE).minus(kept).toInstant());
    }
}
