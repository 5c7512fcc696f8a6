package org.tsumugi.joining.invitations;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.mail.LetterId;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Role;

/// Invitations.
@Repository
class InvitationStore {

    /// An invitation with what the database must not know otherwise.
    record Fresh(InvitationId id, Invitee invitee, byte[] hash, Optional<LetterId> letter) {}

    private static final String OPEN = "invitation.taken_at is null and invitation.withdrawn_at is null";

    private static final String KEPT = """
            select invitation.*, coalesce(place.name, '') as facility_name
            from joining.invitation
            left join directory.card place on place.id = invitation.facility
            where
            """ + OPEN;

    private static final String GOOD = """
             and invitation.code_hash = :hash and invitation.expires_at > :now
             and (invitation.until is null or invitation.until >= :today)
             and (invitation.inviter = :nobody
                  or exists (select 1 from members.actor where actor.id = invitation.inviter and actor.active))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Some hundreds at once in one statement.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Fresh> all, MemberId inviter, Instant expiresAt) {
        jdbc.sql("""
                insert into joining.invitation
                    (id, family, given, family_kana, given_kana, profession, facility, mail, roles, until, inviter,
                     made_at, expires_at, code_hash, letter)
                select one.id, one.family, one.given, one.family_kana, one.given_kana, one.profession, one.facility,
                       one.mail, string_to_array(one.roles, ','), one.until, cast(:inviter as uuid),
                       cast(:now as timestamptz), cast(:expiresAt as timestamptz), one.hash, one.letter
                from unnest(:ids, :families, :givens, :familyKanas, :givenKanas, :professions, :facilities, :mails,
                            :roles, cast(:untils as date[]), :hashes, :letters)
                    one (id, family, given, family_kana, given_kana, profession, facility, mail, roles, until, hash,
                         letter)
                """)
                .param("ids", all.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("families", texts(all, one -> one.invitee().name().family()))
                .param("givens", texts(all, one -> one.invitee().name().given()))
                .param("familyKanas", texts(all, one -> one.invitee().name().familyKana()))
                .param("givenKanas", texts(all, one -> one.invitee().name().givenKana()))
                .param("professions", texts(all, one -> one.invitee().profession()))
                .param("facilities", ids(all, one -> facility(one.invitee())))
                .param("mails", texts(all, one -> one.invitee().mail().orElse(null)))
                .param("roles", texts(all, one -> roles(one.invitee().roles())))
                .param(
                        "untils",
                        texts(
                                all,
                                one -> one.invitee()
                                        .until()
                                        .map(LocalDate::toString)
                                        .orElse(null)))
                .param("hashes", all.stream().map(Fresh::hash).toArray(byte[][]::new))
                .param(
                        "letters",
                        ids(all, one -> one.letter().map(LetterId::value).orElse(null)))
                .param("inviter", inviter.value())
                .param("now", now())
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
    }

    private interface Part<T> {
        @Nullable
        T of(Fresh one);
    }

    private static String[] texts(List<Fresh> all, Part<String> part) {
        return all.stream().map(part::of).toArray(String[]::new);
    }

    private static UUID[] ids(List<Fresh> all, Part<UUID> part) {
        return all.stream().map(part::of).toArray(UUID[]::new);
    }

    private static @Nullable UUID facility(Invitee invitee) {
        return invitee.facility().map(FacilityId::value).orElse(null);
    }

    private static String roles(Set<Role> roles) {
        return String.join(",", roles.stream().map(Role::name).sorted().toList());
    }

    /// A new code and a new time for one that is open; the former code is void.
    @Transactional(propagation = Propagation.MANDATORY)
    public void renew(InvitationId id, byte[] hash, Optional<LetterId> letter, Instant expiresAt) {
        jdbc.sql("""
                update joining.invitation
                set code_hash = :hash, letter = :letter, expires_at = :expiresAt
                where id = :id
                """)
                .param("hash", hash)
                .param("letter", letter.map(LetterId::value).orElse(null), Types.OTHER)
                .param("expiresAt", Timestamp.from(expiresAt))
                .param("id", id.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Collection<InvitationId> ids) {
        jdbc.sql("update joining.invitation set withdrawn_at = :now where id = any(:ids) and taken_at is null")
                .param("now", now())
                .param("ids", ids.stream().map(InvitationId::value).toArray(UUID[]::new))
                .update();
    }

    /// Locked, so that nobody takes it up meanwhile.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Invitation> lock(InvitationId id) {
        return jdbc.sql(KEPT + " and invitation.id = :id for update of invitation")
                .param("id", id.value())
                .query(InvitationRows::kept)
                .optional();
    }

    /// An open one that this inviter made.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Invitation> lockOwn(InvitationId id, MemberId inviter) {
        return jdbc.sql(KEPT + " and invitation.id = :id and invitation.inviter = :inviter for update of invitation")
                .param("id", id.value())
                .param("inviter", inviter.value())
                .query(InvitationRows::kept)
                .optional();
    }

    /// Ends what is open for the same person: at the same address, or by the same inviter under the same name and
    /// reading to the same facility.
    ///
    /// @return their letters
    @Transactional(propagation = Propagation.MANDATORY)
    public List<LetterId> withdrawOthers(InvitationId taken) {
        return jdbc
                .sql("""
                update joining.invitation set withdrawn_at = :now
                from joining.invitation kept
                where kept.id = :taken and invitation.id <> kept.id and %s
                  and (lower(invitation.mail) = lower(kept.mail)
                       or (invitation.inviter, invitation.family, invitation.given, invitation.family_kana,
                           invitation.given_kana)
                        = (kept.inviter, kept.family, kept.given, kept.family_kana, kept.given_kana)
                          and invitation.facility is not distinct from kept.facility)
                returning invitation.letter
                """.formatted(OPEN))
                .param("now", now())
                .param("taken", taken.value())
                .query(UUID.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(LetterId::new)
                .toList();
    }

    /// Locked, so that of two who take it up at once only one finds it.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Invitation> lock(byte[] hash) {
        return found(hash, " for update of invitation");
    }

    /// Neither used nor withdrawn nor too old, for a day that is still to come, and given by who may still come in.
    Optional<Invitation> find(byte[] hash) {
        return found(hash, "");
    }

    private Optional<Invitation> found(byte[] hash, String locked) {
        return jdbc.sql(KEPT + GOOD + locked)
                .param("hash", hash)
                .param("now", now())
                .param("today", LocalDate.ofInstant(clock.instant(), Region.ZONE))
                .param("nobody", new UUID(0, 0))
                .query(InvitationRows::kept)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void taken(InvitationId id, MemberId member) {
        jdbc.sql("update joining.invitation set taken_at = :now, member = :member where id = :id")
                .param("now", now())
                .param("member", member.value())
                .param("id", id.value())
                .update();
    }

    /// @param facilities only those, where given
    /// @param inviter    and of nobody's facility only their own
    List<InvitationLine> open(
            Optional<Set<FacilityId>> facilities, MemberId inviter, Optional<InvitationLine.Key> before, int most) {
        return jdbc.sql("""
                select invitation.*, coalesce(place.name, '') as facility_name,
                       outcome.sent_at, outcome.given_up_at
                from joining.invitation
                left join directory.card place on place.id = invitation.facility
                left join mail.outcome on outcome.letter = invitation.letter
                where %s and invitation.inviter <> :nobody
                  and (:everywhere or invitation.facility = any(:facilities)
                       or invitation.facility is null and invitation.inviter = :inviter)
                  and (:first or (invitation.made_at, invitation.id) < (:beforeAt, :beforeId))
                order by invitation.made_at desc, invitation.id desc
                limit :most
                """.formatted(OPEN))
                .param("nobody", new UUID(0, 0))
                .param("everywhere", facilities.isEmpty())
                .param(
                        "facilities",
                        facilities.orElse(Set.of()).stream()
                                .map(FacilityId::value)
                                .toArray(UUID[]::new))
                .param("inviter", inviter.value())
                .param("first", before.isEmpty())
                .param(
                        "beforeAt",
                        Timestamp.from(before.map(InvitationLine.Key::madeAt).orElse(Instant.EPOCH)))
                .param("beforeId", before.map(InvitationLine.Key::id).orElse(new UUID(0, 0)))
                .param("most", most)
                .query((row, number) -> InvitationRows.line(row, clock.instant()))
                .list();
    }

    /// Open slips on paper that this inviter made several of at once, newest first.
    List<SlipBatch> batches(MemberId inviter, int most) {
        return jdbc.sql("select made_at, count(*) as open from joining.invitation where " + OPEN + """
                  and inviter = :inviter and letter is null
                group by made_at having count(*) > 1 order by made_at desc limit :most
                """)
                .param("inviter", inviter.value())
                .param("most", most)
                .query((row, number) -> new SlipBatch(
                        row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getInt("open")))
                .list();
    }

    /// Locked, in the order they were listed.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Invitation> lockBatch(MemberId inviter, Instant madeAt) {
        return jdbc.sql(KEPT + """
                  and invitation.inviter = :inviter and invitation.made_at = :madeAt and invitation.letter is null
                order by invitation.id for update of invitation
                """)
                .param("inviter", inviter.value())
                .param("madeAt", Timestamp.from(madeAt))
                .query(InvitationRows::kept)
                .list();
    }

    /// Of the portal's own, for the first administrator.
    List<InvitationId> openBy(MemberId inviter) {
        return jdbc.sql("select id from joining.invitation where " + OPEN + " and inviter = :inviter")
                .param("inviter", inviter.value())
                .query((row, number) -> new InvitationId(row.getObject("id", UUID.class)))
                .list();
    }

    int openToManagers() {
        return jdbc.sql("select count(*) from joining.invitation where " + OPEN
                        + " and expires_at > :now and 'FACILITY_MANAGER' = any(roles)")
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
