package org.tsumugi.duty;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which watch.
public record WatchId(UUID value) implements Id {

    public static WatchId next() {
        return new WatchId(Ids.next());
    }
}
