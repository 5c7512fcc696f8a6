package org.tsumugi.directory.taking;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Names one evening's calls for one person, whom nobody names.
public record CallListId(UUID value) implements Id {

    public static CallListId next() {
        return new CallListId(Ids.next());
    }
}
