package org.tsumugi.meetings.tickets;

import java.time.Instant;
import java.util.Optional;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.shared.Actor;

/// How a ticket stands with what it hangs on: its meeting, and whoever handed it out.
///
/// @param actor who acts on it: the maker's name, and nothing of what the maker may
record Grip(
        TicketId id,
        MeetingId meeting,
        Purpose purpose,
        Actor actor,
        Optional<Instant> usedAt,
        Instant opensAt,
        Instant closesAt) {

    boolean isEarly(Instant now) {
        return now.isBefore(opensAt);
    }

    boolean isLate(Instant now) {
        return !now.isBefore(closesAt);
    }
}
