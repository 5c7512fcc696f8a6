package org.tsumugi.members.standing;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

public record GrantId(UUID value) implements Id {

    static GrantId next() {
        return new GrantId(Ids.next());
    }
}
