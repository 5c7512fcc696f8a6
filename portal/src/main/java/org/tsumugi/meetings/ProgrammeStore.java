package org.tsumugi.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.meetings.ProgrammeCount.Duty;
import org.tsumugi.meetings.ProgrammeCount.Gathering;

/// What the programme asks for, and the gatherings that answer it.
@Repository
class ProgrammeStore {

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Duty duty(int fiscalYear) {
        return jdbc.sql("""
                select gatherings, officials from meetings.duty
                where from_year <= :year order by from_year desc limit 1
                """)
                .param("year", fiscalYear)
                .query((row, number) -> new Duty(row.getInt("gatherings"), row.getInt("officials")))
                .optional()
                .orElse(new Duty(0, 0));
    }

    List<Gathering> gatherings(Instant from, Instant until) {
        return jdbc.sql("""
                select id, title, kind, starts_at, ends_at, status, version, contents from meetings.meeting
                where starts_at >= :from and starts_at < :until and status <> 'CANCELLED' and kind = any(:kinds)
                order by starts_at, id
                """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("kinds", MeetingKind.COUNTED.stream().map(Enum::name).toArray(String[]::new))
                .query((row, number) -> new Gathering(
                        new MeetingId(row.getObject("id", UUID.class)),
                        row.getInt("version"),
                        row.getString("title"),
                        MeetingKind.valueOf(row.getString("kind")),
                        MeetingRow.time(row, "starts_at"),
                        MeetingRow.time(row, "ends_at"),
                        MeetingStatus.valueOf(row.getString("status")),
                        MeetingRow.contents(row)))
                .list();
    }
}
