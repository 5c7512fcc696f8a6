package org.tsumugi.accounts.remembered;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which remembered browser; it is no secret and opens nothing.
public record RememberedId(UUID value) implements Id {

    static RememberedId next() {
        return new RememberedId(Ids.next());
    }
}
