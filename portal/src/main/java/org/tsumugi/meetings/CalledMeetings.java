package org.tsumugi.meetings;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.shared.Called;

/// Calls meetings by their titles, tickets by meeting and maker, and a check-in by who came.
@Repository
class CalledMeetings implements Called {

    private static final Map<String, String> QUERIES = Map.of(
            "meeting", """
                    select meeting.id, meeting.title as name, null as more from meetings.meeting where meeting.id = any(:things)
                    """,
            "series", """
                    select series.id, series.name, null as more from meetings.series where series.id = any(:things)
                    """,
            "ticket", """
                    select ticket.id, meeting.title || ' / ' || card.name as name, 'purpose.' || ticket.purpose as more
                    from meetings.ticket
                    join meetings.meeting on meeting.id = ticket.meeting
                    join members.card on card.id = ticket.maker
                    where ticket.id = any(:things)
                    """,
            "checkIn", """
                    select check_in.id, coalesce(card.name, check_in.name) as name, null as more
                    from meetings.check_in
                    left join members.card on card.id = check_in.member
                    where check_in.id = any(:things)
                    """);

    private final JdbcClient jdbc;

    CalledMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return QUERIES.keySet();
    }

    @Override
    public Map<UUID, Name> names(String kind, Collection<UUID> things) {
        record Row(UUID id, Name name) {}
        return jdbc
                .sql(Objects.requireNonNull(QUERIES.get(kind)))
                .param("things", things.toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new Name(row.getString("name"), Optional.ofNullable(row.getString("more")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::name));
    }
}
