package org.tsumugi.directory.entries;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Names what somebody says is wrong in an entry.
public record DisputeId(UUID value) implements Id {

    public static DisputeId next() {
        return new DisputeId(Ids.next());
    }
}
