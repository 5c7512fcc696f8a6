package org.tsumugi.trail;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.trail.TrailEntry.Outcome;

/// Which rows an auditor asks for.
///
/// @param who    how the name begins, or the id of one person; blank for everyone
/// @param from   first day, in the region's time
/// @param upTo   last day
public record TrailFilter(
        String who,
        Optional<String> act,
        Optional<UUID> object,
        Optional<Outcome> outcome,
        Optional<LocalDate> from,
        Optional<LocalDate> upTo) {

    public static final TrailFilter EVERYTHING = new TrailFilter(
            "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
