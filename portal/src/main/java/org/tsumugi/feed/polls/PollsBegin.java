package org.tsumugi.feed.polls;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tsumugi.feed.Beginning;
import org.tsumugi.feed.NewThread;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.Refused;

/// A thread that lets choose begins with its options.
@Component
class PollsBegin implements Beginning {

    private final PollStore store;
    private final Clock clock;

    PollsBegin(PollStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void begun(ThreadId thread, NewThread said) {
        said.poll().ifPresent(poll -> {
            if (poll.closesAt().filter(at -> !at.isAfter(clock.instant())).isPresent()) {
                throw new Refused("feed.refused.poll-over");
            }
            store.add(thread, poll);
        });
    }
}
