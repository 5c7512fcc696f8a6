package org.tsumugi.meetings.tickets;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which ticket; it is no secret and opens nothing.
public record TicketId(UUID value) implements Id {

    static TicketId next() {
        return new TicketId(Ids.next());
    }
}
