package org.tsumugi.bell.preferences;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;

/// A row for who said how they want to be told, and one for who is away.
@Repository
class PreferenceStore {

    private static final String COLLEAGUE = """
            from members.card me
            join members.card colleague on colleague.facility = me.facility and colleague.id <> me.id
            where me.id = :me and colleague.active
            """;

    private final JdbcClient jdbc;

    PreferenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Preference> find(MemberId me) {
        return jdbc.sql("select * from bell.preference where member = :me")
                .param("me", me.value())
                .query((row, number) -> new Preference(
                        row.getBoolean("mail"),
                        row.getBoolean("digest"),
                        row.getInt("digest_hour"),
                        row.getInt("quiet_from"),
                        row.getInt("quiet_until")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MemberId me, Preference wanted) {
        jdbc.sql("""
                insert into bell.preference (member, mail, digest, digest_hour, quiet_from, quiet_until)
                values (:me, :mail, :digest, :hour, :from, :until)
                on conflict (member) do update
                set mail = excluded.mail, digest = excluded.digest, digest_hour = excluded.digest_hour,
                    quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
                """)
                .param("me", me.value())
                .param("mail", wanted.mail())
                .param("digest", wanted.digest())
                .param("hour", wanted.digestHour())
                .param("from", wanted.quietFrom())
                .param("until", wanted.quietUntil())
                .update();
    }

    Optional<Absence> absence(MemberId me, LocalDate today) {
        return jdbc.sql("select deputy, from_day, until from bell.absence where member = :me and until >= :today")
                .param("me", me.value())
                .param("today", today)
                .query((row, number) -> new Absence(
                        new MemberId(row.getObject("deputy", UUID.class)),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void putAbsence(MemberId me, Absence absence) {
        jdbc.sql("""
                insert into bell.absence (member, deputy, from_day, until) values (:me, :deputy, :from, :until)
                on conflict (member) do update
                set deputy = excluded.deputy, from_day = excluded.from_day, until = excluded.until
                """)
                .param("me", me.value())
                .param("deputy", absence.deputy().value())
                .param("from", absence.from())
                .param("until", absence.until())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void dropAbsence(MemberId me) {
        jdbc.sql("delete from bell.absence where member = :me")
                .param("me", me.value())
                .update();
    }

    List<MemberCard> colleagues(MemberId me) {
        return jdbc.sql("select " + MemberCard.columns("colleague") + " " + COLLEAGUE + " order by colleague.name")
                .param("me", me.value())
                .query((row, number) -> MemberCard.read(row, "colleague"))
                .list();
    }

    boolean isColleague(MemberId me, MemberId other) {
        return jdbc.sql("select exists (select 1 " + COLLEAGUE + " and colleague.id = :other)")
                .param("me", me.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }
}
