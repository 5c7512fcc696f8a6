package org.tsumugi.teams;

import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shell.Live;

/// Sees guests off when their last day is over, in open browsers too.
@Component
class EndOfTerms {

    private final LeadingStore store;
    private final ApplicationEventPublisher events;
    private final Live live;

    EndOfTerms(LeadingStore store, ApplicationEventPublisher events, Live live) {
        this.store = store;
        this.events = events;
        this.live = live;
    }

    @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    @Transactional
    public void look() {
        store.endTerms().forEach(gone -> {
            events.publishEvent(gone);
            live.announce(gone.member());
        });
    }
}
