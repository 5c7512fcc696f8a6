package org.tsumugi.meetings.checkin;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the desks keep of a member: when they came and went.
@Component
class OwnCheckIns implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(new Part("meetings.own.check-ins", """
                        select meeting.title as meeting, check_in.in_at, check_in.out_at, check_in.undone_at
                        from meetings.check_in
                        join meetings.meeting on meeting.id = check_in.meeting
                        where check_in.member = :member order by check_in.in_at
                        """));
    }
}
