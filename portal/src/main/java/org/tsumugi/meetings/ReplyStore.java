package org.tsumugi.meetings;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;

/// Answers to meetings.
@Repository
class ReplyStore {

    /// What decides whether an answer is taken.
    ///
    /// @param othersAttending how many come beside the member who answers
    record Standing(MeetingStatus status, Instant repliesUntil, Optional<Integer> capacity, int othersAttending) {}

    private final JdbcClient jdbc;

    ReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Asked after the meeting was locked: a statement of its own sees what others committed meanwhile.
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing standing(MeetingId meeting, MemberId member) {
        return jdbc.sql("""
                select status, capacity, coalesce(reply_deadline, starts_at) as replies_until,
                       (select count(*) from meetings.reply
                        where reply.meeting = meeting.id and answer = 'ATTEND' and member <> :member) as others
                from meetings.meeting
                where id = :meeting
                """)
                .param("meeting", meeting.value())
                .param("member", member.value())
                .query((row, number) -> new Standing(
                        MeetingStatus.valueOf(row.getString("status")),
                        MeetingRow.time(row, "replies_until"),
                        Optional.ofNullable(row.getObject("capacity", Integer.class)),
                        row.getInt("others")))
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MeetingId meeting, MemberId member, Rsvp answer, Optional<String> note, Instant now) {
        jdbc.sql("""
                insert into meetings.reply (meeting, member, answer, note, replied_at)
                values (:meeting, :member, :answer, coalesce(:note, ''), :now)
                on conflict (meeting, member) do update
                set answer = excluded.answer, note = coalesce(:note, reply.note), replied_at = excluded.replied_at
                """)
                .param("meeting", meeting.value())
                .param("member", member.value())
                .param("answer", answer.name())
                .param("note", note.orElse(null), Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .update();
    }

    /// By profession, facility and name; notes only where they may be seen.
    List<Reply> to(MeetingId meeting, MemberId me, boolean allNotes) {
        return jdbc.sql("""
                select %s, reply.answer, reply.replied_at,
                       case when :allNotes or reply.member = :me then reply.note else '' end as note
                from meetings.reply
                join members.card on card.id = reply.member
                where reply.meeting = :meeting
                order by card.profession_ja, card.facility_name, card.name, card.id
                """.formatted(MemberCard.columns("card")))
                .param("meeting", meeting.value())
                .param("me", me.value())
                .param("allNotes", allNotes)
                .query((row, number) -> new Reply(
                        MemberCard.read(row, "card"),
                        Rsvp.valueOf(row.getString("answer")),
                        row.getString("note"),
                        MeetingRow.time(row, "replied_at")))
                .list();
    }
}
