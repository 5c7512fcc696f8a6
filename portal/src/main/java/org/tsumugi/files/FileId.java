package org.tsumugi.files;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which file.
public record FileId(UUID value) implements Id {

    public static FileId next() {
        return new FileId(Ids.next());
    }
}
