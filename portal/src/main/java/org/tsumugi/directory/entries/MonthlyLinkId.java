package org.tsumugi.directory.entries;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Names the link in the letter of a month.
public record MonthlyLinkId(UUID value) implements Id {

    static MonthlyLinkId next() {
        return new MonthlyLinkId(Ids.next());
    }
}
