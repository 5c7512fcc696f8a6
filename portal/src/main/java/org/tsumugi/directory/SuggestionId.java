package org.tsumugi.directory;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Names a number that somebody told.
public record SuggestionId(UUID value) implements Id {

    public static SuggestionId next() {
        return new SuggestionId(Ids.next());
    }
}
