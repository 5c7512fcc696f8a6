package org.tsumugi.directory.taking;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tsumugi.directory.Coordinates;

/// What somebody needs, without a word about who it is.
///
/// @param kinds      of facilities that could help; at least one
/// @param treatments codes of what they have to be able to do
/// @param from       where the person is, as far as a town tells
/// @param at         when somebody has to answer the telephone
public record Need(Set<String> kinds, Set<String> treatments, Optional<Coordinates> from, Instant at) {

    public Need {
        kinds = Set.copyOf(kinds);
        treatments = Set.copyOf(treatments);
    }
}
