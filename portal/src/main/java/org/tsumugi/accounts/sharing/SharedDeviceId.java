package org.tsumugi.accounts.sharing;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which shared browser; it is no secret and opens nothing.
public record SharedDeviceId(UUID value) implements Id {

    static SharedDeviceId next() {
        return new SharedDeviceId(Ids.next());
    }
}
