package org.tsumugi.meetings;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.shared.MemberId;

/// Meetings as lines: each list is one statement, with the reader's own answer and the number who come.
@Repository
class CalendarStore {

    private static final String LINES = """
            select meeting.id, meeting.title, meeting.kind, series.name as series_name, meeting.starts_at,
                   meeting.ends_at, meeting.place, meeting.online_link is not null as online, meeting.status,
                   meeting.capacity, coalesce(meeting.reply_deadline, meeting.starts_at) as replies_until,
                   mine.answer as mine,
                   (select count(*) from meetings.reply
                    where reply.meeting = meeting.id and reply.answer = 'ATTEND') as attending
            from meetings.meeting
            join meetings.series on series.id = meeting.series
            left join meetings.reply mine on mine.meeting = meeting.id and mine.member = :me
            """;

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Earliest first, beginning behind `after`.
    List<MeetingLine> between(MeetingLine.Key after, Instant until, CalendarFilter filter, MemberId me, int size) {
        return jdbc.sql(LINES + """
                where (meeting.starts_at, meeting.id) > (:afterTime, :afterId) and meeting.starts_at < :until
                  and (:kind::text is null or meeting.kind = :kind)
                  and (not :onlyAttending or mine.answer = 'ATTEND')
                order by meeting.starts_at, meeting.id
                limit :size
                """)
                .param("afterTime", Timestamp.from(after.startsAt()))
                .param("afterId", after.id())
                .param("until", Timestamp.from(until))
                .param("kind", filter.kind().map(Enum::name).orElse(null), Types.VARCHAR)
                .param("onlyAttending", filter.onlyAttending())
                .param("me", me.value())
                .param("size", size)
                .query(MeetingRow::line)
                .list();
    }

    /// What the member has not answered and must soon.
    List<MeetingLine> unanswered(Instant now, Instant dueBefore, MemberId me, int size) {
        return jdbc.sql(LINES + """
                where meeting.starts_at >= :now and meeting.status = 'PLANNED' and mine.answer is null
                  and coalesce(meeting.reply_deadline, meeting.starts_at) between :now and :dueBefore
                order by replies_until, meeting.id
                limit :size
                """)
                .param("now", Timestamp.from(now))
                .param("dueBefore", Timestamp.from(dueBefore))
                .param("me", me.value())
                .param("size", size)
                .query(MeetingRow::line)
                .list();
    }
}
