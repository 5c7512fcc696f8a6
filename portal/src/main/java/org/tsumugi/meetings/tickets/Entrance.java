package org.tsumugi.meetings.tickets;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;

/// The door through which the portal lets a device in that shows a ticket's code.
@Service
@May(Right.JOIN)
@Transactional
public class Entrance {

    static final String NO_SUCH_CODE = "meetings.refused.ticket-code";

    private final TicketStore store;
    private final SlipCodes codes;
    private final Live live;
    private final Clock clock;

    Entrance(TicketStore store, SlipCodes codes, Live live, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.live = live;
        this.clock = clock;
    }

    /// @param device what kind of device it is
    /// @throws Refused for a code that is good for nothing, at another time, or on a second device
    public TicketId enter(String code, String device) {
        Instant now = clock.instant();
        Grip grip = store.find(codes.hash(code))
                .filter(found -> !found.isLate(now))
                .orElseThrow(() -> new Refused(NO_SUCH_CODE));
        if (grip.isEarly(now)) {
            throw new Refused("meetings.refused.ticket-too-early");
        }
        if (grip.usedAt().isPresent() || !store.take(grip.id(), device, now)) {
            throw new Refused("meetings.refused.ticket-used");
        }
        live.announce(grip.meeting());
        return grip.id();
    }
}
