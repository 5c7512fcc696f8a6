package org.tsumugi.meetings.tickets;

import java.time.Instant;
import java.util.Optional;

/// A ticket that is good for something, as organisers see it.
///
/// @param maker  name of who handed it out
/// @param usedAt when a device took it up; empty while nobody has
/// @param device what kind of device that is
public record Ticket(
        TicketId id,
        Purpose purpose,
        String maker,
        Instant madeAt,
        Optional<Instant> usedAt,
        String device,
        Instant opensAt,
        Instant closesAt) {}
