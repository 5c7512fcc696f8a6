package org.tsumugi.shared;

import java.util.Locale;
import java.util.UUID;

/// The identity of a thing; each room has its own record, so that two kinds are never mixed up.
public interface Id {

    UUID value();

    /// The kind of thing, as the trail and links name it: `ThreadId` names a `thread`.
    default String kind() {
        String name = getClass().getSimpleName();
        String kind = name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
        return kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1);
    }
}
