package org.tsumugi.shared;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Peg: a room calls its people and things by their names, to auditors. Nothing that is content has a name here: the
/// title of a thread and the name of a file stay with those who may read them.
public interface Called {

    /// @param as key of the words that say more, such as the role that was asked for
    record Name(String text, Optional<String> as) {

        public static Name of(String text) {
            return new Name(text, Optional.empty());
        }
    }

    /// As the ids name them, e.g. `member`.
    Set<String> kinds();

    /// By one query; what is no longer there is left out.
    Map<UUID, Name> names(String kind, Collection<UUID> things);
}
