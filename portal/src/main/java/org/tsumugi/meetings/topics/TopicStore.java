package org.tsumugi.meetings.topics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.shared.Link;

/// From what the points of agendas were made.
@Repository
class TopicStore {

    private final JdbcClient jdbc;

    TopicStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TopicMeeting> planned(Instant now, int most) {
        return jdbc.sql("""
                select id, title, starts_at from meetings.meeting
                where status = 'PLANNED' and starts_at > :now
                order by starts_at, id
                limit :most
                """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(TopicStore::meeting)
                .list();
    }

    /// @return false where this already became a point of this agenda
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(MeetingId meeting, Link from, Instant at) {
        return jdbc.sql("""
                insert into meetings.topic (meeting, kind, thing, made_at) values (:meeting, :kind, :thing, :at)
                on conflict do nothing
                """)
                        .param("meeting", meeting.value())
                        .param("kind", from.kind())
                        .param("thing", from.id())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    Map<UUID, List<TopicMeeting>> became(String kind, Collection<UUID> things) {
        record Row(UUID thing, TopicMeeting meeting) {}
        return jdbc
                .sql("""
                select topic.thing, meeting.id, meeting.title, meeting.starts_at
                from meetings.topic join meetings.meeting on meeting.id = topic.meeting
                where topic.kind = :kind and topic.thing = any(:things)
                order by meeting.starts_at, meeting.id
                """)
                .param("kind", kind)
                .param("things", things.toArray(UUID[]::new))
                .query((row, number) -> new Row(row.getObject("thing", UUID.class), meeting(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::thing, Collectors.mapping(Row::meeting, Collectors.toUnmodifiableList())));
    }

    List<Link> origins(MeetingId meeting) {
        return jdbc.sql("select kind, thing from meetings.topic where meeting = :meeting order by made_at, thing")
                .param("meeting", meeting.value())
                .query((row, number) -> new Link(row.getString("kind"), row.getObject("thing", UUID.class)))
                .list();
    }

    private static TopicMeeting meeting(ResultSet row, int number) throws SQLException {
        return new TopicMeeting(
                new MeetingId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant());
    }
}
