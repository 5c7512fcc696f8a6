package org.tsumugi.meetings.tickets;

import java.time.Instant;

/// A ticket just made: the code is here and nowhere else.
///
/// @param early whether its time has not come yet
public record FreshTicket(
        TicketId ticket, Purpose purpose, String code, Instant opensAt, Instant closesAt, boolean early) {

    /// The code is for no log.
    @Override
    public String toString() {
        return "FreshTicket[" + ticket.value() + "]";
    }
}
