package org.tsumugi.feed.requests;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tsumugi.feed.PostWithdrawn;
import org.tsumugi.feed.requests.RequestMoved.Step;

/// A request ends with its first post: who sees to it need not come.
@Component
class RequestsEnd {

    private final RequestStore store;
    private final ApplicationEventPublisher events;

    RequestsEnd(RequestStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @EventListener
    void on(PostWithdrawn withdrawn) {
        store.calledOffWith(withdrawn.post(), withdrawn.at())
                .ifPresent(taken -> events.publishEvent(
                        new RequestMoved(taken.thread(), Step.CALLED_OFF, withdrawn.by(), Optional.of(taken.taker()))));
    }
}
