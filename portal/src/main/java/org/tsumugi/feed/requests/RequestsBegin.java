package org.tsumugi.feed.requests;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tsumugi.feed.Beginning;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.Refused;

/// A thread that asks for something begins open.
@Component
class RequestsBegin implements Beginning {

    private final RequestStore store;
    private final Clock clock;

    RequestsBegin(RequestStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @throws Refused when it should have been done before now
    @Override
    public void begun(ThreadId thread, NewThread said) {
        if (said.kind() == PostKind.REQUEST) {
            if (said.isNeededBefore(clock.instant())) {
                throw new Refused("feed.refused.needed-by-over");
            }
            store.add(thread, said.neededBy());
        }
    }
}
