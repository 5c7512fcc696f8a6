package org.tsumugi.meetings;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: their replies to meetings, and the letters they sent about them.
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
                        """), new Part("meetings.own.letters", """
                        select meeting.title as meeting, letter.kind, letter.addressee, letter.sent_at
                        from meetings.letter
                        join meetings.meeting on meeting.id = letter.meeting
                        where letter.sent_by = :member order by letter.sent_at
                        """));
    }
}
