package org.tsumugi.meetings;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;

/// Meetings with their agenda.
@Repository
class MeetingStore {

    private static final String MEETING = """
            select meeting.*, %s, %s, mine.answer as mine,
                   (select count(*) from meetings.reply
                    where reply.meeting = meeting.id and reply.answer = 'ATTEND') as attending,
                   array(select text from meetings.agenda_item item
                         where item.meeting = meeting.id order by position) as agenda,
                   array(select content from meetings.agenda_item item
                         where item.meeting = meeting.id order by position) as agenda_contents,
                   array(select coalesce(to_char(item.at, 'HH24:MI'), '') from meetings.agenda_item item
                         where item.meeting = meeting.id order by position) as agenda_times,
                   array(select speaker from meetings.agenda_item item
                         where item.meeting = meeting.id order by position) as agenda_speakers
            from meetings.meeting
            join meetings.series on series.id = meeting.series
            left join members.card organizer on organizer.id = meeting.organizer
            left join meetings.reply mine on mine.meeting = meeting.id and mine.member = :me
            """.formatted(SeriesStore.COLUMNS, MemberCard.columns("organizer"));

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Meeting> find(MeetingId id, MemberId me) {
        return jdbc.sql(MEETING + "where meeting.id = :id")
                .param("id", id.value())
                .param("me", me.value())
                .query(MeetingRow::read)
                .optional();
    }

    Optional<Meeting> lastOf(SeriesId series, MemberId me) {
        return jdbc.sql(MEETING + "where series.id = :series order by starts_at desc, meeting.id desc limit 1")
                .param("series", series.value())
                .param("me", me.value())
                .query(MeetingRow::read)
                .optional();
    }

    /// Keeps every other change and every reply to this meeting waiting until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(MeetingId id) {
        return jdbc.sql("select true from meetings.meeting where id = :id for update")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(MeetingId id, SeriesId series, MeetingDraft draft, MemberId organizer, Instant now) {
        StatementSpec insert = jdbc.sql("""
                insert into meetings.meeting
                    (id, uid, series, title, kind, starts_at, ends_at, place, online_link, capacity, reply_deadline,
                     speakers, about, contents, organizer, changed_at)
                values (:id, :uid, :series, :title, :kind, :startsAt, :endsAt, :place, :onlineLink, :capacity,
                        :replyDeadline, :speakers, :about, :contents, :organizer, :now)
                """)
                .param("id", id.value())
                .param("uid", id.toString())
                .param("series", series.value())
                .param("organizer", organizer.value())
                .param("now", Timestamp.from(now));
        details(insert, draft).update();
        addAgenda(id, draft.agenda());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void change(MeetingId id, MeetingDraft draft, boolean moved, Instant now) {
        StatementSpec update = jdbc.sql("""
                update meetings.meeting
                set title = :title, kind = :kind, starts_at = :startsAt, ends_at = :endsAt, place = :place,
                    online_link = :onlineLink, capacity = :capacity, reply_deadline = :replyDeadline,
                    speakers = :speakers, about = :about, contents = :contents, changed_at = :now,
                    version = version + 1, sequence = sequence + :step
                where id = :id
                """)
                .param("id", id.value())
                .param("step", moved ? 1 : 0)
                .param("now", Timestamp.from(now));
        details(update, draft).update();
        jdbc.sql("delete from meetings.agenda_item where meeting = :id")
                .param("id", id.value())
                .update();
        addAgenda(id, draft.agenda());
    }

    /// @param told whether calendar programs must hear of it
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MeetingId id, MeetingStatus status, boolean told, Instant now) {
        jdbc.sql("""
                update meetings.meeting
                set status = :status, changed_at = :now, version = version + 1, sequence = sequence + :step
                where id = :id
                """)
                .param("id", id.value())
                .param("status", status.name())
                .param("step", told ? 1 : 0)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static StatementSpec details(StatementSpec statement, MeetingDraft draft) {
        return statement
                .param("title", draft.title())
                .param("kind", draft.kind().name())
                .param("startsAt", Timestamp.from(draft.startsAt()))
                .param("endsAt", Timestamp.from(draft.endsAt()))
                .param("place", draft.place())
                .param("onlineLink", draft.onlineLink().orElse(null), Types.VARCHAR)
                .param("capacity", draft.capacity().orElse(null), Types.INTEGER)
                .param(
                        "replyDeadline",
                        draft.replyDeadline().map(Timestamp::from).orElse(null),
                        Types.TIMESTAMP)
                .param("speakers", draft.speakers())
                .param("about", draft.about())
                .param("contents", numbers(draft.contents().stream().sorted().toList()));
    }

    private void addAgenda(MeetingId id, List<AgendaItem> agenda) {
        jdbc.sql("""
                insert into meetings.agenda_item (meeting, position, text, content, at, speaker)
                select :meeting, item.position, item.text, item.content, nullif(item.at, '')::time, item.speaker
                from unnest(:texts::text[], :contents::int[], :times::text[], :speakers::text[])
                    with ordinality as item (text, content, at, speaker, position)
                """)
                .param("meeting", id.value())
                .param("texts", agenda.stream().map(AgendaItem::text).toArray(String[]::new))
                .param(
                        "contents",
                        numbers(agenda.stream().map(AgendaItem::content).toList()))
                .param(
                        "times",
                        agenda.stream()
                                .map(item -> item.at().map(LocalTime::toString).orElse(""))
                                .toArray(String[]::new))
                .param("speakers", agenda.stream().map(AgendaItem::speaker).toArray(String[]::new))
                .update();
    }

    private static Integer[] numbers(List<MeetingContent> contents) {
        return contents.stream().map(MeetingContent::number).toArray(Integer[]::new);
    }
}
