package org.tsumugi.feed.acknowledgements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.acknowledgements.Part.By;
import org.tsumugi.feed.calling.PhoneKey;
import org.tsumugi.feed.calling.PhoneLine;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// Who has confirmed and who has not; nothing for who neither wrote the thread nor leads its team.
@Repository
class SheetStore {

    /// Who confirmed stays, also after leaving; who has not is asked only while there. Gathered and then grouped: no
    /// join can go wrong where a team is larger than the planner believes.
    private static final String ASKED = """
            with asking as (
                select thread.*
                from feed.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                where thread.id = :thread and thread.acknowledge
                  and (thread.author = :me or mine.role in ('OWNER', 'MODERATOR'))),
            reached as (
                select reader.member, null::timestamptz as at
                from asking
                join teams.belonging reader
                    on reader.team = asking.team and reader.member <> asking.author and reader.since <= asking.asked_at
                union all
                select done.member, done.at
                from asking
                join feed.acknowledgement done on done.thread = asking.id and done.member <> asking.author),
            asked as (
                select who.*, person.at
                from (select member, max(at) as at from reached group by member) person
                join members.card who on who.id = person.member
                where who.active or person.at is not null)
            """;

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Coverage> coverage(ThreadId thread, MemberId me) {
        return ask(thread, me, ASKED + """
                select asking.title, reminder.sent_at,
                       (select count(*) from asked) as asked,
                       (select count(at) from asked) as confirmed,
                       (select count(distinct facility) from asked) as facilities,
                       (select count(distinct facility) from asked where at is not null) as covered
                from asking left join feed.reminder on reminder.thread = asking.id
                """)
                .query((row, number) -> new Coverage(
                        thread,
                        row.getString("title"),
                        row.getInt("asked"),
                        row.getInt("confirmed"),
                        row.getInt("facilities"),
                        row.getInt("covered"),
                        at(row, "sent_at")))
                .optional();
    }

    List<Part> facilities(ThreadId thread, MemberId me, Optional<Part.Key> after, int size) {
        return ask(thread, me, ASKED + """
                , part as (
                    select coalesce(facility, :nowhere) as key, facility_name as ja, facility_name as en,
                           count(*) as asked, count(at) as confirmed,
                           case when count(at) = 0 then 0 when count(at) < count(*) then 1 else 2 end as rank
                    from asked group by facility, facility_name)
                select * from part
                where (rank, ja, key) > (:rank, :name, :id)
                order by rank, ja, key
                limit :size
                """)
                .param("nowhere", Part.NOWHERE)
                .param("rank", after.map(Part.Key::rank).orElse(-1))
                .param("name", after.map(Part.Key::name).orElse(""))
                .param("id", after.map(key -> UUID.fromString(key.id())).orElse(Part.NOWHERE))
                .param("size", size)
                .query((row, number) -> part(row, By.FACILITY))
                .list();
    }

    List<Part> professions(ThreadId thread, MemberId me) {
        return ask(thread, me, ASKED + """
                select profession as key, profession_ja as ja, profession_en as en,
                       count(*) as asked, count(at) as confirmed
                from asked
                group by profession, profession_ja, profession_en, profession_position
                order by profession_position
                """)
                .query((row, number) -> part(row, By.PROFESSION))
                .list();
    }

    List<Acknowledgement> people(
            ThreadId thread, MemberId me, Part part, Optional<Acknowledgement.Key> after, int size) {
        String those = switch (part.by()) {
            case FACILITY -> "coalesce(who.facility, :nowhere) = cast(:part as uuid)";
            case PROFESSION -> "who.profession = :part";
        };
        return ask(
                        thread,
                        me,
                        ASKED + "select who.at, " + MemberCard.columns("who") + " from asked who where " + those + """
                 and (who.at is not null, who.name, who.id) > (:confirmed, :name, :id)
                order by who.at is not null, who.name, who.id
                limit :size
                """)
                .param("nowhere", Part.NOWHERE)
                .param("part", part.key())
                .param("confirmed", after.map(Acknowledgement.Key::confirmed).orElse(false))
                .param("name", after.map(Acknowledgement.Key::name).orElse(""))
                .param("id", after.map(Acknowledgement.Key::member).orElse(Part.NOWHERE))
                .param("size", size)
                .query((row, number) -> new Acknowledgement(MemberCard.read(row, "who"), at(row, "at")))
                .list();
    }

    List<PhoneLine> left(ThreadId thread, MemberId me, Optional<PhoneKey> after, int size) {
        return ask(
                        thread,
                        me,
                        ASKED + "select coalesce(station.phone, '') as station_phone, " + MemberCard.columns("who")
                                + """

                from (
                    select * from asked
                    where at is null and (facility_name, name, id) > (:facility, :name, :id)
                    order by facility_name, name, id
                    limit :size
                ) who
                left join directory.card station on station.id = who.facility
                order by who.facility_name, who.name, who.id
                """)
                .param("facility", after.map(PhoneKey::facility).orElse(""))
                .param("name", after.map(PhoneKey::name).orElse(""))
                .param("id", after.map(PhoneKey::member).orElse(Part.NOWHERE))
                .param("size", size)
                .query((row, number) -> new PhoneLine(MemberCard.read(row, "who"), "", row.getString("station_phone")))
                .list();
    }

    Optional<TeamId> teamOf(ThreadId thread, MemberId me) {
        return ask(thread, me, ASKED + "select team from asking")
                .query((row, number) -> new TeamId(row.getObject("team", UUID.class)))
                .optional();
    }

    boolean isAnyoneLeft(ThreadId thread) {
        return jdbc.sql("select exists (select 1 from feed.unconfirmed where thread = :thread)")
                .param("thread", thread.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether they had not been reminded before.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remind(ThreadId thread, MemberId me, Instant at) {
        return jdbc.sql("""
                insert into feed.reminder (thread, member, sent_at) values (:thread, :me, :at) on conflict do nothing
                """)
                        .param("thread", thread.value())
                        .param("me", me.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private StatementSpec ask(ThreadId thread, MemberId me, String sql) {
        return jdbc.sql(sql).param("thread", thread.value()).param("me", me.value());
    }

    private static Part part(ResultSet row, By by) throws SQLException {
        return new Part(
                by,
                row.getString("key"),
                row.getString("ja"),
                row.getString("en"),
                row.getInt("asked"),
                row.getInt("confirmed"));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
