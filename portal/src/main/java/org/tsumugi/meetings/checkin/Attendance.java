package org.tsumugi.meetings.checkin;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door at which organisers see how many came.
@Service
@May(Right.PLAN_MEETINGS)
@Transactional(readOnly = true)
public class Attendance {

    private final DeskStore store;

    Attendance(DeskStore store) {
        this.store = store;
    }

    public Turnout of(MeetingId meeting) {
        return store.turnout(meeting);
    }
}
