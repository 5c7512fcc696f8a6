package org.tsumugi.accounts.losses;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// A report of a lost phone.
public record LossId(UUID value) implements Id {

    static LossId next() {
        return new LossId(Ids.next());
    }
}
