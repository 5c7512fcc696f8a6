package org.tsumugi.feed.plans;

import java.util.UUID;
import org.tsumugi.shared.Id;

/// Which post that waits for its time: it is the token that goes with the text.
public record PlanId(UUID value) implements Id {

    /// Where it lies among the drafts.
    String place() {
        return "planned:" + value;
    }
}
