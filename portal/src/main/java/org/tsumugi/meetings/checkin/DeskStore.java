package org.tsumugi.meetings.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.meetings.checkin.Turnout.Group;
import org.tsumugi.members.MemberCard;
import org.tsumugi.members.Profession;

/// What a desk's list and an organiser's count show.
@Repository
class DeskStore {

    private final JdbcClient jdbc;

    DeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DeskSheet sheet(MeetingId meeting) {
        List<Comer> comers = new ArrayList<>(members(meeting));
        comers.addAll(walkIns(meeting));
        return jdbc.sql("select title, starts_at, ends_at, place from meetings.meeting where id = :meeting")
                .param("meeting", meeting.value())
                .query((row, number) -> new DeskSheet(
                        meeting,
                        row.getString("title"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getString("place"),
                        List.copyOf(comers)))
                .single();
    }

    /// Who is no longer here is left out, unless they came.
    private List<Comer> members(MeetingId meeting) {
        return jdbc.sql("""
                select %s, reading.reading, reply.answer, check_in.id as check_in, check_in.in_at, check_in.out_at
                from meetings.reply
                join members.card on card.id = reply.member
                join members.reading on reading.member = reply.member
                left join meetings.check_in
                    on check_in.meeting = reply.meeting and check_in.member = reply.member
                   and check_in.undone_at is null
                where reply.meeting = :meeting and (card.active or check_in.id is not null)
                order by reading.reading collate "C", card.id
                """.formatted(MemberCard.columns("card")))
                .param("meeting", meeting.value())
                .query(DeskStore::member)
                .list();
    }

    private List<Comer> walkIns(MeetingId meeting) {
        return jdbc.sql("""
                select id as check_in, name, profession, facility, in_at, out_at from meetings.check_in
                where meeting = :meeting and member is null and undone_at is null
                order by in_at, id
                """)
                .param("meeting", meeting.value())
                .query((row, number) -> new Comer(
                        Optional.empty(),
                        row.getString("name"),
                        "",
                        said(row.getString("profession")),
                        row.getString("facility"),
                        Optional.empty(),
                        CheckInStore.checkIn(row)))
                .list();
    }

    Turnout turnout(MeetingId meeting) {
        List<Integer> here = new ArrayList<>();
        List<Group> groups = jdbc.sql("""
                select coalesce(card.profession, '') as code, coalesce(card.profession_ja, check_in.profession) as ja,
                       coalesce(card.profession_en, check_in.profession) as en, count(*) as came,
                       count(*) filter (where out_at is null) as here
                from meetings.check_in
                left join members.card on card.id = check_in.member
                where check_in.meeting = :meeting and check_in.undone_at is null
                group by 1, 2, 3
                """)
                .param("meeting", meeting.value())
                .query((row, number) -> {
                    here.add(row.getInt("here"));
                    return new Group(
                            new Profession(row.getString("code"), row.getString("ja"), row.getString("en")),
                            row.getInt("came"));
                })
                .list();
        return Turnout.of(groups, here.stream().mapToInt(Integer::intValue).sum());
    }

    private static Comer member(ResultSet row, int number) throws SQLException {
        MemberCard card = MemberCard.read(row, "card");
        return new Comer(
                Optional.of(card.id()),
                card.name(),
                row.getString("reading"),
                card.profession(),
                card.facility(),
                Optional.of(Rsvp.valueOf(row.getString("answer"))),
                CheckInStore.checkIn(row));
    }

    private static Profession said(String text) {
        return new Profession("", text, text);
    }
}
