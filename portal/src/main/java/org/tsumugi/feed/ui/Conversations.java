package org.tsumugi.feed.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tsumugi.feed.Reactions;
import org.tsumugi.feed.ThreadPage;
import org.tsumugi.feed.Threads;

/// Makes the part of a thread that lives on while the screen is open.
@Component
class Conversations {

    private final Threads threads;
    private final Reactions reactions;
    private final Clock clock;

    Conversations(Threads threads, Reactions reactions, Clock clock) {
        this.threads = threads;
        this.reactions = reactions;
        this.clock = clock;
    }

    Conversation of(ThreadPage page) {
        return new Conversation(threads, reactions, clock, page);
    }
}
