package org.tsumugi.bell;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.MemberId;

/// Names what calls a member: open screens hear of it under this name, apart from other news of the person.
public record BellId(UUID value) implements Id {

    public static BellId of(MemberId member) {
        return new BellId(member.value());
    }
}
