package org.tsumugi.feed.polls;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts secret polls soon after they closed, so that nothing says any longer who chose what.
@Component
class Counting {

    private final CountStore store;
    private final Clock clock;

    Counting(CountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void count() {
        while (store.countOne(clock.instant()).isPresent()) {
            // The next.
        }
    }
}
