package org.tsumugi.shared;

import java.io.Serializable;
import java.util.UUID;

/// Who: known to every room, because every room records who did what.
public record MemberId(UUID value) implements Id, Serializable {

    public static MemberId next() {
        return new MemberId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
