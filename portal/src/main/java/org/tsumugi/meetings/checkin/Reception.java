package org.tsumugi.meetings.checkin;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.tickets.Purpose;
import org.tsumugi.meetings.tickets.TicketReach;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;

/// The door behind the check-in desk of the one meeting that the desk's ticket is for.
@Service
@May(Right.CHECK_IN)
@Transactional
public class Reception {

    private final CheckInStore store;
    private final DeskStore desks;
    private final TicketReach reach;
    private final Live live;
    private final Clock clock;

    Reception(CheckInStore store, DeskStore desks, TicketReach reach, Live live, Clock clock) {
        this.store = store;
        this.desks = desks;
        this.reach = reach;
        this.live = live;
        this.clock = clock;
    }

    /// Everyone who answered, and who came besides.
    @Transactional(readOnly = true)
    public DeskSheet sheet() {
        return desks.sheet(here());
    }

    /// One tap; the same tap again, or at another desk, changes nothing.
    ///
    /// @param id made by the desk for this tap
    /// @return the id under which the member is in
    /// @throws Refused for who has not answered: they are a [#walkIn]
    public CheckInId checkIn(CheckInId id, MemberId member) {
        MeetingId meeting = here();
        store.add(id, meeting, member, ticket(), clock.instant());
        live.announce(meeting);
        return store.of(member, meeting, id).orElseThrow(() -> new Refused("meetings.refused.not-on-the-list"));
    }

    public void walkIn(CheckInId id, WalkIn who) {
        MeetingId meeting = here();
        store.add(id, meeting, who, ticket(), clock.instant());
        requireFound(store.isThere(id, meeting));
        live.announce(meeting);
    }

    public void checkOut(CheckInId id) {
        MeetingId meeting = here();
        requireFound(store.leave(id, meeting, clock.instant()));
        live.announce(meeting);
    }

    /// They have not gone after all.
    public void comeBack(CheckInId id) {
        MeetingId meeting = here();
        requireFound(store.comeBack(id, meeting, clock.instant()));
        live.announce(meeting);
    }

    /// They have not come after all.
    public void undo(CheckInId id) {
        MeetingId meeting = here();
        requireFound(store.undo(id, meeting, clock.instant()));
        live.announce(meeting);
    }

    private MeetingId here() {
        return reach.meeting(Purpose.RECEPTION);
    }

    private static UUID ticket() {
        return Objects.requireNonNull(Actor.current().ticket());
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new Refused("meetings.refused.not-checked-in");
        }
    }
}
