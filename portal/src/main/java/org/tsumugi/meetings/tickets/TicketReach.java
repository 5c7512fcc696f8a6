package org.tsumugi.meetings.tickets;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.shared.Actor;

/// What the ticket of whoever acts reaches at this moment: every door behind a ticket asks first.
@Component
public class TicketReach {

    private final TicketStore store;
    private final Clock clock;

    TicketReach(TicketStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @return the one meeting that the ticket is for
    /// @throws AccessDeniedException without a ticket for this, or once it is over
    public MeetingId meeting(Purpose purpose) {
        Actor actor = Actor.current();
        Instant now = clock.instant();
        return Optional.ofNullable(actor.ticket())
                .map(TicketId::new)
                .flatMap(store::find)
                .filter(grip -> grip.purpose() == purpose
                        && grip.actor().id().equals(actor.id())
                        && grip.usedAt().isPresent()
                        && !grip.isEarly(now)
                        && !grip.isLate(now))
                .map(Grip::meeting)
                .orElseThrow(() -> new AccessDeniedException("No ticket that is good for this"));
    }
}
