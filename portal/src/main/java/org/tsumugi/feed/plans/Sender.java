package org.tsumugi.feed.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Refused;

/// Posts what is due, on whichever node looks first; what was due while none was running comes after the start.
@Component
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /// What fails for a reason that may pass is tried again for so long.
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Posting posting;
    private final PlanStore store;
    private final Clock clock;

    Sender(Posting posting, PlanStore store, Clock clock) {
        this.posting = posting;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void send() {
        Instant now = clock.instant();
        List<PlanId> tried = new ArrayList<>();
        boolean more = true;
        while (more) {
            try {
                more = posting.next(now, tried).map(tried::add).orElse(false);
            } catch (Unsent unsent) {
                tried.add(unsent.due().id());
                settle(unsent, now);
            }
        }
    }

    /// While the portal is for reading only, it waits.
    private void settle(Unsent unsent, Instant now) {
        boolean passes = unsent.problem() == PlanProblem.OTHER;
        if (passes
                && unsent.getCause() instanceof Refused refused
                && refused.words().startsWith("operations.")) {
            return;
        }
        if (passes && !(unsent.getCause() instanceof Refused)) {
            LOG.warn("A post is not posted in its time", unsent);
            if (unsent.due().sendAt().plus(PATIENCE).isAfter(now)) {
                return;
            }
        }
        store.fail(unsent.due().id(), unsent.due().writer(), unsent.problem(), now);
    }
}
