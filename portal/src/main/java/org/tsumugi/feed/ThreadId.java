package org.tsumugi.feed;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which thread.
public record ThreadId(UUID value) implements Id {

    public static ThreadId next() {
        return new ThreadId(Ids.next());
    }
}
