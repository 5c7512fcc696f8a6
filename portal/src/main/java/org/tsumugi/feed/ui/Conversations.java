package org.tsumugi.feed.ui;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.tsumugi.feed.Post;
import org.tsumugi.feed.ThreadPage;

/// Makes the part of a thread that lives on while the screen is open.
@Component
class Conversations {

    private final PostDoors doors;
    private final Clock clock;

    Conversations(PostDoors doors, Clock clock) {
        this.doors = doors;
        this.clock = clock;
    }

    /// @param quoting takes the words of a post into an answer
    Conversation of(ThreadPage page, Consumer<Post> quoting) {
        return new Conversation(doors, clock, page, quoting);
    }
}
