package org.tsumugi.teams;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which team.
public record TeamId(UUID value) implements Id {

    public static TeamId next() {
        return new TeamId(Ids.next());
    }
}
