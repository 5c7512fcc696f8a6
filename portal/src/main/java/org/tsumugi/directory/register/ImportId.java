package org.tsumugi.directory.register;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Names one taking-in of a list.
public record ImportId(UUID value) implements Id {

    public static ImportId next() {
        return new ImportId(Ids.next());
    }
}
