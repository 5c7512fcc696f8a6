package org.tsumugi.shared;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Peg: a room calls the things of one kind by their names, to their maker.
public interface Named {

    /// @param address where the thing is opened, below the portal's own
    record Name(String text, Optional<String> address) {}

    /// As the ids name it, e.g. `thread`.
    String kind();

    /// Only of what this person made and may still read; the others are left out.
    Map<UUID, Name> names(Collection<UUID> things, MemberId maker);
}
