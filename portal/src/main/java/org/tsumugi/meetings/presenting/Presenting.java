package org.tsumugi.meetings.presenting;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.meetings.tickets.Purpose;
import org.tsumugi.meetings.tickets.TicketReach;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door behind the screen that shows the one meeting its ticket is for.
@Service
@May(Right.PRESENT)
@Transactional(readOnly = true)
public class Presenting {

    private final SlideStore store;
    private final TicketReach reach;

    Presenting(SlideStore store, TicketReach reach) {
        this.store = store;
        this.reach = reach;
    }

    public Slides slides() {
        return store.of(reach.meeting(Purpose.PRESENTING));
    }
}
