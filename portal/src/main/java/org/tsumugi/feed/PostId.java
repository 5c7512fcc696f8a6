package org.tsumugi.feed;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which post.
public record PostId(UUID value) implements Id {

    public static PostId next() {
        return new PostId(Ids.next());
    }
}
