package org.tsumugi.feed.drafts;

import java.time.Clock;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tsumugi.feed.PostAdded;
import org.tsumugi.members.standing.MemberLeft;
import org.tsumugi.shared.Region;

/// Deletes drafts that were posted or forgotten, and those of who has left.
@Component
class DraftKeeper {

    private final DraftStore drafts;
    private final Period kept;
    private final Clock clock;

    DraftKeeper(DraftStore drafts, @Value("${tsumugi.privacy.drafts}") Period kept, Clock clock) {
        this.drafts = drafts;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void clear() {
        drafts.dropBefore(clock.instant().atZone(Region.ZONE).minus(kept).toInstant());
    }

    /// In the transaction that posts: a text is never both, nor neither.
    @EventListener
    void on(PostAdded added) {
        drafts.dropPosted(added.post());
    }

    @ApplicationModuleListener
    void on(MemberLeft left) {
        drafts.dropAllOf(left.member());
    }
}
