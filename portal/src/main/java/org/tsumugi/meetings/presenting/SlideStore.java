package org.tsumugi.meetings.presenting;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.meetings.AgendaItem;
import org.tsumugi.meetings.MeetingContent;
import org.tsumugi.meetings.MeetingId;

/// A meeting as the room sees it.
@Repository
class SlideStore {

    private final JdbcClient jdbc;

    SlideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slides of(MeetingId meeting) {
        List<AgendaItem> agenda = jdbc.sql("""
                select text, content, at, speaker from meetings.agenda_item where meeting = :meeting order by position
                """)
                .param("meeting", meeting.value())
                .query((row, number) -> new AgendaItem(
                        row.getString("text"),
                        MeetingContent.of(row.getInt("content")),
                        Optional.ofNullable(row.getObject("at", LocalTime.class)),
                        row.getString("speaker")))
                .list();
        return jdbc.sql("""
                select title, starts_at, ends_at, place, speakers from meetings.meeting where id = :meeting
                """)
                .param("meeting", meeting.value())
                .query((row, number) -> new Slides(
                        meeting,
                        row.getString("title"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getString("place"),
                        row.getString("speakers"),
                        agenda))
                .single();
    }
}
