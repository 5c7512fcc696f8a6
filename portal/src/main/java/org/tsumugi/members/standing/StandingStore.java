package org.tsumugi.members.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.FoldedText;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

/// Whether members are here, where, and until when.
@Repository
class StandingStore {

    private static final String LINE = "select " + MemberCard.columns("card") + """
            , member.reading, member.facility, member.standing, member.until, actor.roles, confirmation.confirmed_at
            from members.member
            join members.card on card.id = member.id
            join members.actor on actor.id = member.id
            left join members.confirmation on confirmation.member = member.id
            """;

    /// Who runs the system until somebody says otherwise: neither they nor the role end by a day.
    private static final String LASTING_ADMINISTRATOR = """
            select 1 from members.actor join members.member on member.id = actor.id
            where actor.active and member.until is null
              and ('ADMINISTRATOR' = any(member.roles)
                   or exists (select 1 from members.role_grant
                              where role_grant.member = member.id and role = 'ADMINISTRATOR'
                                and approved and ended_at is null and role_grant.until is null))
            """;

    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StaffLine> find(MemberId member) {
        return jdbc.sql(LINE + "where member.id = :member")
                .param("member", member.value())
                .query(StandingStore::line)
                .optional();
    }

    /// Who has not left and whose names have all these words, in the order of their readings.
    ///
    /// @param within main places of work; empty for anywhere
    List<StaffLine> search(
            List<String> words, Optional<Set<FacilityId>> within, Optional<StaffLine.Key> after, int size) {
        return jdbc.sql(LINE + """
                where member.standing <> 'LEFT'
                  and (:anywhere or member.facility = any(:within))
                  and coalesce((select bool_and(member.searched like '%' || word || '%') from unnest(:words) word), true)
                  and (member.reading collate "C", member.id) > (:reading, :after)
                order by member.reading collate "C", member.id
                limit :size
                """)
                .param("anywhere", within.isEmpty())
                .param(
                        "within",
                        within.stream()
                                .flatMap(Set::stream)
                                .map(FacilityId::value)
                                .toArray(UUID[]::new))
                .param("words", words.stream().map(FoldedText::literal).toArray(String[]::new))
                .param("reading", after.map(StaffLine.Key::reading).orElse(""))
                .param("after", after.map(StaffLine.Key::member).orElse(new UUID(0, 0)))
                .param("size", size)
                .query(StandingStore::line)
                .list();
    }

    /// Who was let go and waits for a place, the most urgent first.
    List<StaffLine> unplaced(int size) {
        return jdbc.sql(LINE + """
                where member.standing <> 'LEFT' and member.facility is null and member.until is not null
                order by member.until, member.id
                limit :size
                """)
                .param("size", size)
                .query(StandingStore::line)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MemberId member, Standing standing, Instant since) {
        jdbc.sql("""
                update members.member
                set standing = :standing, standing_since = :since, active = :active
                where id = :member
                """)
                .param("member", member.value())
                .param("standing", standing.name())
                .param("since", Timestamp.from(since))
                .param("active", standing == Standing.PRESENT)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void place(MemberId member, @Nullable FacilityId facility, @Nullable LocalDate until) {
        jdbc.sql("update members.member set facility = :facility, until = :until where id = :member")
                .param("member", member.value())
                .param("facility", facility == null ? null : facility.value(), Types.OTHER)
                .param("until", until, Types.DATE)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void limit(MemberId member, @Nullable LocalDate until) {
        jdbc.sql("update members.member set until = :until where id = :member")
                .param("member", member.value())
                .param("until", until, Types.DATE)
                .update();
    }

    /// The row that held their title there would else become a further place of work.
    @Transactional(propagation = Propagation.MANDATORY)
    public void endWorkplace(MemberId member, FacilityId facility) {
        jdbc.sql("""
                update members.affiliation set until = greatest(since, members.today() - 1)
                where member = :member and facility = :facility
                """)
                .param("member", member.value())
                .param("facility", facility.value())
                .update();
    }

    /// Lets everyone go who works there mainly, but for administrators; nobody manages it any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public void letAllGo(FacilityId facility, LocalDate today, LocalDate until) {
        jdbc.sql("""
                update members.role_grant set ended_at = now()
                where role = 'FACILITY_MANAGER' and ended_at is null
                  and member in (select id from members.member where facility = :facility)
                """).param("facility", facility.value()).update();
        jdbc.sql("""
                update members.member
                set facility = null, until = least(until, :until), roles = array_remove(roles, 'FACILITY_MANAGER')
                where facility = :facility and standing <> 'LEFT'
                  and id not in (select id from members.actor where 'ADMINISTRATOR' = any(roles))
                """).param("facility", facility.value()).param("until", until).update();
        jdbc.sql("""
                update members.affiliation set until = greatest(since, :today)
                where facility = :facility and (until is null or until > :today)
                """).param("facility", facility.value()).param("today", today).update();
    }

    /// What someone told of themselves goes when they go; whatever they wrote for others stays.
    @Transactional(propagation = Propagation.MANDATORY)
    public void clearProfile(MemberId member) {
        jdbc.sql("delete from members.contact where member = :member")
                .param("member", member.value())
                .update();
        jdbc.sql("update members.member set about = '', languages = '{}', photo = null where id = :member")
                .param("member", member.value())
                .update();
        jdbc.sql("""
                update members.affiliation set until = greatest(since, members.today() - 1)
                where member = :member and (until is null or until >= members.today())
                """).param("member", member.value()).update();
    }

    /// Whose last day is over; administrators stay until another says so.
    List<MemberId> ended(LocalDate today) {
        return jdbc.sql("""
                select id from members.member
                where until < :today and standing <> 'LEFT'
                  and id not in (select id from members.actor where 'ADMINISTRATOR' = any(roles))
                limit 500
                """)
                .param("today", today)
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Who left before that day and still stands under their name.
    List<MemberId> toCover(Instant leftBefore) {
        return jdbc.sql("""
                select id from members.member
                where standing = 'LEFT' and forgotten_at is null and standing_since < :then limit 500
                """)
                .param("then", Timestamp.from(leftBefore))
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .list();
    }

    /// False where the member has not left, or is covered already.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean cover(MemberId member, String pseudonym, Instant now) {
        return jdbc.sql("""
                        update members.member
                        set family = :pseudonym, given = '', family_kana = '', given_kana = '', common_name = null,
                            searched = '', reading = '', forgotten_at = :now
                        where id = :member and standing = 'LEFT' and forgotten_at is null
                        """)
                        .param("member", member.value())
                        .param("pseudonym", pseudonym)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// Until the transaction ends, nobody else takes an administrator away.
    void lockAdministrators() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('members.administrators'))")
                .query((row, number) -> true)
                .single();
    }

    /// Whether nobody would be left who runs the system without a last day.
    boolean isLastAdministrator(MemberId member) {
        return jdbc.sql("""
                select exists (select 1 from members.actor
                               where id = :member and active and 'ADMINISTRATOR' = any(roles))
                   and not exists (%s and actor.id <> :member)
                """.formatted(LASTING_ADMINISTRATOR))
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether all who run the system without a last day have their main place of work there.
    boolean holdsAllAdministrators(FacilityId facility) {
        return jdbc.sql("""
                select exists (%1$s and member.facility = :facility)
                   and not exists (%1$s and member.facility is distinct from :facility)
                """.formatted(LASTING_ADMINISTRATOR))
                .param("facility", facility.value())
                .query(Boolean.class)
                .single();
    }

    private static StaffLine line(ResultSet row, int number) throws SQLException {
        return new StaffLine(
                MemberCard.read(row, "card"),
                row.getString("reading"),
                Optional.ofNullable(row.getObject("facility", UUID.class)).map(FacilityId::new),
                Standing.valueOf(row.getString("standing")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                roles(row),
                Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
