package org.tsumugi.meetings;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: their replies to meetings.
@Component
class OwnReplies implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(new Part("meetings.own.replies", """
                        select meeting.title as meeting, meeting.starts_at as "at", reply.answer, reply.note,
                               reply.replied_at
                        from meetings.reply
                        join meetings.meeting on meeting.id = reply.meeting
                        where reply.member = :member order by reply.replied_at
                        """));
    }
}
