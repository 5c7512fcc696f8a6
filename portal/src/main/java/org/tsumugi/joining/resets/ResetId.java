package org.tsumugi.joining.resets;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Names a way to a new password; it is no secret and opens nothing.
public record ResetId(UUID value) implements Id {

    public static ResetId next() {
        return new ResetId(Ids.next());
    }
}
