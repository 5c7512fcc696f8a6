package org.tsumugi.joining.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.joining.invitations.InvitationId;
import org.tsumugi.shared.MemberId;

/// Applications to join.
@Repository
class ApplicationStore {

    private static final String WAITING = """
            select application.*, coalesce(place.name, '') as facility_name, confirmer.name as confirmer,
                   exists (
                       select 1 from members.workplace
                       join members.actor on actor.id = workplace.member and actor.active
                       where workplace.facility = application.facility and 'FACILITY_MANAGER' = any(actor.roles)
                         and (workplace.since is null or workplace.since <= members.today())
                         and (workplace.until is null or workplace.until >= members.today())
                   ) as has_manager
            from joining.application
            left join directory.card place on place.id = application.facility
            left join members.card confirmer on confirmer.id = application.confirmed_by
            where application.decided_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ApplicationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ApplicationId id, Applicant applicant) {
        jdbc.sql("""
                insert into joining.application
                    (id, family, given, family_kana, given_kana, profession, licence, facility, mail, phone, made_at)
                values (:id, :family, :given, :familyKana, :givenKana, :profession, :licence, :facility, :mail, :phone,
                        :now)
                """)
                .param("id", id.value())
                .param("family", applicant.name().family())
                .param("given", applicant.name().given())
                .param("familyKana", applicant.name().familyKana())
                .param("givenKana", applicant.name().givenKana())
                .param("profession", applicant.profession())
                .param("licence", applicant.licence())
                .param("facility", applicant.facility().value())
                .param("mail", applicant.mail().orElse(null))
                .param("phone", applicant.phone())
                .param("now", now())
                .update();
    }

    /// @param only of these facilities, where given
    List<ApplicationLine> waiting(Optional<Set<FacilityId>> only, Optional<ApplicationLine.Key> after, int most) {
        return jdbc.sql(WAITING + """
                  and (:all or application.facility = any(:only))
                  and (:first or (application.made_at, application.id) > (:afterAt, :afterId))
                order by application.made_at, application.id limit :most
                """)
                .param("all", only.isEmpty())
                .param(
                        "only",
                        only.orElse(Set.of()).stream().map(FacilityId::value).toArray(UUID[]::new))
                .param("first", after.isEmpty())
                .param(
                        "afterAt",
                        Timestamp.from(after.map(ApplicationLine.Key::madeAt).orElse(Instant.EPOCH)))
                .param("afterId", after.map(ApplicationLine.Key::id).orElse(new UUID(0, 0)))
                .param("most", most)
                .query(ApplicationStore::line)
                .list();
    }

    /// @param confirms whether those count that nobody has confirmed
    /// @param approves whether those count that wait for nobody else; who confirmed one does not approve it
    int count(MemberId me, Optional<Set<FacilityId>> only, boolean confirms, boolean approves) {
        return jdbc.sql("""
                select count(*) from (%s) waiting
                where (:all or facility = any(:only))
                  and (:confirms and confirmed_by is null
                       or :approves and (confirmed_by <> :me or confirmed_by is null and not has_manager))
                """.formatted(WAITING))
                .param("all", only.isEmpty())
                .param(
                        "only",
                        only.orElse(Set.of()).stream().map(FacilityId::value).toArray(UUID[]::new))
                .param("me", me.value())
                .param("confirms", confirms)
                .param("approves", approves)
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ApplicationLine> lock(ApplicationId id) {
        return jdbc.sql(WAITING + " and application.id = :id for update of application")
                .param("id", id.value())
                .query(ApplicationStore::line)
                .optional();
    }

    boolean worksAt(MemberId member, FacilityId facility) {
        return jdbc.sql("""
                select exists (
                    select 1 from members.workplace
                    where member = :member and facility = :facility
                      and (since is null or since <= members.today()) and (until is null or until >= members.today()))
                """)
                .param("member", member.value())
                .param("facility", facility.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void confirmed(ApplicationId id, MemberId by) {
        jdbc.sql("update joining.application set confirmed_by = :by, confirmed_at = :now where id = :id")
                .param("by", by.value())
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void approved(ApplicationId id, MemberId by, InvitationId invitation) {
        jdbc.sql("""
                update joining.application set decided_by = :by, decided_at = :now, invitation = :invitation
                where id = :id
                """)
                .param("by", by.value())
                .param("now", now())
                .param("invitation", invitation.value())
                .param("id", id.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void refused(ApplicationId id, MemberId by, String reason) {
        jdbc.sql("""
                update joining.application set decided_by = :by, decided_at = :now, refusal = :reason where id = :id
                """)
                .param("by", by.value())
                .param("now", now())
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    private static ApplicationLine line(ResultSet row, int number) throws SQLException {
        return new ApplicationLine(
                new ApplicationId(row.getObject("id", UUID.class)),
                new Applicant(
                        new FullName(
                                row.getString("family"),
                                row.getString("given"),
                                row.getString("family_kana"),
                                row.getString("given_kana")),
                        row.getString("profession"),
                        row.getString("licence"),
                        new FacilityId(row.getObject("facility", UUID.class)),
                        Optional.ofNullable(row.getString("mail")),
                        row.getString("phone")),
                row.getString("facility_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("confirmer")),
                Optional.ofNullable(row.getObject("confirmed_by", UUID.class)).map(MemberId::new),
                row.getBoolean("has_manager"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
