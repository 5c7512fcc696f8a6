package org.tsumugi.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tsumugi.members.MemberCard;

/// Reads meetings out of query results.
final class MeetingRow {

    private MeetingRow() {}

    static Meeting read(ResultSet row, int number) throws SQLException {
        boolean organizerKnown = row.getObject("organizer_id") != null;
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                row.getString("uid"),
                row.getInt("sequence"),
                row.getInt("version"),
                SeriesStore.read(row),
                details(row),
                organizerKnown ? Optional.of(MemberCard.read(row, "organizer")) : Optional.empty(),
                MeetingStatus.valueOf(row.getString("status")),
                mine(row),
                row.getInt("attending"),
                time(row, "changed_at"));
    }

    private static MeetingDraft details(ResultSet row) throws SQLException {
        return new MeetingDraft(
                row.getString("title"),
                MeetingKind.valueOf(row.getString("kind")),
                time(row, "starts_at"),
                time(row, "ends_at"),
                row.getString("place"),
                Optional.ofNullable(row.getString("online_link")),
                Optional.ofNullable(row.getObject("capacity", Integer.class)),
                Optional.ofNullable(row.getObject("reply_deadline", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                contents(row),
                agenda(row),
                row.getString("speakers"),
                row.getString("about"));
    }

    static MeetingLine line(ResultSet row, int number) throws SQLException {
        return new MeetingLine(
                new MeetingId(row.getObject("id", UUID.class)),
                row.getString("title"),
                MeetingKind.valueOf(row.getString("kind")),
                row.getString("series_name"),
                time(row, "starts_at"),
                time(row, "ends_at"),
                row.getString("place"),
                row.getBoolean("online"),
                MeetingStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("capacity", Integer.class)),
                row.getInt("attending"),
                time(row, "replies_until"),
                mine(row));
    }

    static Set<MeetingContent> contents(ResultSet row) throws SQLException {
        Set<MeetingContent> contents = EnumSet.noneOf(MeetingContent.class);
        Arrays.stream((Integer[]) row.getArray("contents").getArray())
                .map(MeetingContent::of)
                .forEach(contents::add);
        return Set.copyOf(contents);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Optional<Rsvp> mine(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("mine")).map(Rsvp::valueOf);
    }

    private static List<AgendaItem> agenda(ResultSet row) throws SQLException {
        String[] texts = (String[]) row.getArray("agenda").getArray();
        Integer[] contents = (Integer[]) row.getArray("agenda_contents").getArray();
        String[] times = (String[]) row.getArray("agenda_times").getArray();
        String[] speakers = (String[]) row.getArray("agenda_speakers").getArray();
        List<AgendaItem> agenda = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Optional<LocalTime> at =
                    Optional.of(times[i]).filter(said -> !said.isEmpty()).map(LocalTime::parse);
            agenda.add(new AgendaItem(texts[i], MeetingContent.of(contents[i]), at, speakers[i]));
        }
        return agenda;
    }
}
