package org.tsumugi.meetings.tickets;

import java.time.Instant;

/// A ticket just made: the code is here and nowhere else.
public record FreshTicket(TicketId ticket, Purpose purpose, String code, Instant opensAt, Instant closesAt) {

    /// The code is for no log.
    @Override
    public String toString() {
        return "FreshTicket[" + ticket.value() + "]";
    }
}
