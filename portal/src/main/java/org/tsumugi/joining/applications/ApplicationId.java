package org.tsumugi.joining.applications;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Names an application to join.
public record ApplicationId(UUID value) implements Id {

    public static ApplicationId next() {
        return new ApplicationId(Ids.next());
    }
}
