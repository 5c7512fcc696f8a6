package org.tsumugi.meetings.tickets;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;

/// The door at which organisers hand out tickets for a meeting, and take them back.
@Service
@May(Right.PLAN_MEETINGS)
@Transactional
public class Tickets {

    private final TicketStore store;
    private final SlipCodes codes;
    private final Live live;
    private final Clock clock;

    Tickets(TicketStore store, SlipCodes codes, Live live, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.live = live;
        this.clock = clock;
    }

    /// @throws Refused for a meeting that is over, or does not take place
    public FreshTicket make(MeetingId meeting, Purpose purpose) {
        TicketId id = TicketId.next();
        Instant now = clock.instant();
        String code = codes.fresh();
        requireKnown(meeting);
        store.add(id, meeting, purpose, codes.hash(code), Actor.current().id(), now);
        Grip grip = store.find(id)
                .filter(made -> !made.isLate(now))
                .orElseThrow(() -> new Refused("meetings.refused.ticket-too-late"));
        live.announce(meeting);
        return new FreshTicket(id, purpose, code, grip.opensAt(), grip.closesAt(), grip.isEarly(now));
    }

    /// Those that are good for something, the oldest first.
    @Transactional(readOnly = true)
    public List<Ticket> of(MeetingId meeting) {
        return store.of(meeting, clock.instant());
    }

    /// Whoever made it: organisers run a meeting together. Its device is out at once; nothing happens to one that is
    /// over.
    public void end(TicketId ticket) {
        store.end(ticket, clock.instant()).ifPresent(live::announce);
    }

    private void requireKnown(MeetingId meeting) {
        if (!store.isThere(meeting)) {
            throw new Refused("meetings.refused.unknown");
        }
    }
}
