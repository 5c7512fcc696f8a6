package org.tsumugi.mail;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Names a letter; others may keep it to see what became of it.
public record LetterId(UUID value) implements Id {

    public static LetterId next() {
        return new LetterId(Ids.next());
    }
}
