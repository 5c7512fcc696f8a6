package org.tsumugi.trail;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.shared.SignInRefusals.Why;
import org.tsumugi.trail.TrailEntry.Outcome;

/// Which rows an auditor asks for.
///
/// @param who    how the name begins, or the id of one person; blank for everyone
/// @param from   first day, in the region's time
/// @param upTo   last day
/// @param about  a person: what they did, and what was done to them
/// @param why    why a sign-in was refused
public record TrailFilter(
        String who,
        Optional<String> act,
        Optional<UUID> object,
        Optional<Outcome> outcome,
        Optional<LocalDate> from,
        Optional<LocalDate> upTo,
        Optional<UUID> about,
        Optional<Why> why) {

    /// Without a person, and whatever the reason.
    public TrailFilter(
            String who,
            Optional<String> act,
            Optional<UUID> object,
            Optional<Outcome> outcome,
            Optional<LocalDate> from,
            Optional<LocalDate> upTo) {
        this(who, act, object, outcome, from, upTo, Optional.empty(), Optional.empty());
    }

    public static final TrailFilter EVERYTHING = new TrailFilter(
            "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
