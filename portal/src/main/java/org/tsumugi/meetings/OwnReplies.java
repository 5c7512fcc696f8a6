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
                        select meeting.title as "会合", meeting.starts_at as "日時", reply.answer as "返事", reply.note as "ひとこと",
                               reply.replied_at as "返事の日時"
                        from meetings.reply
                        join meetings.meeting on meeting.id = reply.meeting
                        where reply.member = :member order by reply.replied_at
                        """));
    }
}
