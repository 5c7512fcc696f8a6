package org.tsumugi.accounts.sessions;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which signed-in browser; it is no secret and opens nothing.
public record SessionId(UUID value) implements Id {

    public static SessionId next() {
        return new SessionId(Ids.next());
    }
}
