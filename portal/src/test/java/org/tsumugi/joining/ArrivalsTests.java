package org.tsumugi.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Keys;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.desk.Town;
import org.tsumugi.joining.documents.Document;
import org.tsumugi.joining.invitations.InvitationId;
import org.tsumugi.joining.invitations.Invitations;
import org.tsumugi.joining.invitations.Invitee;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Members;
import org.tsumugi.members.Newcomers;
import org.tsumugi.members.standing.Confirmations;
import org.tsumugi.members.standing.CutOffs;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.operations.ReadingOnly;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Role;

/// Taking up an invitation: what a code opens, and what not.
@PortalTest
class ArrivalsTests {

    @Autowired
    Invitations invitations;

    @Autowired
    Threshold threshold;

    @Autowired
    Keys keys;

    @Autowired
    Members members;

    @Autowired
    Staff staff;

    @Autowired
    Confirmations confirmations;

    @Autowired
    CutOffs cutOffs;

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private Arriving arriving;
    private Town.Place place = new Town.Place(new FacilityId(new UUID(0, 0)), "");
    private Actor manager = Actor.SYSTEM;
    private String name = "";
    private final String stranger = UUID.randomUUID().toString();

    @BeforeEach
    void aFacilityWithAManager() {
        arriving = new Arriving(portal);
        place = arriving.place();
        manager = arriving.manager();
        name = arriving.name();
    }

    @Test
    void whoTypesTheCodeOfASlipBecomesAMemberOfThatFacilityOnce() {
        Slip slip = arriving.slip();
        String typed = slip.code().replace("-", " ").toUpperCase(Locale.ROOT);
        assertThat(threshold.invitation(typed, stranger)).satisfies(invited -> {
            assertThat(invited.facility()).isEqualTo(place.name());
            assertThat(invited.name().familyKana()).isEqualTo("さとう");
        });

        MemberId member = threshold.join(typed, arriving.arrival("sakura-" + name), stranger);

        Actor someone = Someone.member(members);
        assertThat(someone.act(() -> members.find(member))).hasValueSatisfying(card -> {
            assertThat(card.name()).isEqualTo("佐藤" + name + " さくら");
            assertThat(card.facility()).isEqualTo(place.name());
        });
        assertThat(Actor.SYSTEM.act(() -> keys.find("sakura-" + name)))
                .hasValueSatisfying(owner -> assertThat(owner.roles()).containsExactly(Role.MEMBER));
        assertThatThrownBy(() -> threshold.join(typed, arriving.arrival("other-" + name), stranger))
                .hasMessage("joining.refused.code");
        assertThat(manager.act(() -> invitations.open(Optional.empty())).items())
                .isEmpty();
    }

    @Test
    void unknownUsedWithdrawnAndOldCodesAreAnsweredAlike() {
        Slip used = arriving.slip();
        threshold.join(used.code(), arriving.arrival("sakura-" + name), stranger);
        Slip old = arriving.slip();
        jdbc.sql("update joining.invitation set expires_at = ? where family = ? and taken_at is null")
                .param(Timestamp.from(Instant.EPOCH))
                .param("佐藤" + name)
                .update();
        InvitationId id = InvitationId.next();
        Slip withdrawn = manager.act(() -> invitations.invite(id, arriving.invitee(Optional.empty())))
                .orElseThrow();
        manager.act(() -> invitations.withdraw(id));
        for (String code : List.of(used.code(), old.code(), withdrawn.code(), "aaaa-bbbb-cccc", "")) {
            assertThatThrownBy(() -> threshold.invitation(code, stranger))
                    .isInstanceOf(Refused.class)
                    .hasMessage("joining.refused.code");
        }
    }

    @Test
    void whoGuessesCodesHasToWaitEvenWithAGoodOne() {
        Slip slip = arriving.slip();
        for (int tries = 0; tries < 20; tries++) {
            assertThatThrownBy(() -> threshold.invitation("aaaa-bbbb-cccc", stranger))
                    .hasMessage("joining.refused.code");
        }
        assertThatThrownBy(() -> threshold.invitation(slip.code(), stranger)).hasMessage("accounts.refused.wait");
        assertThat(threshold.invitation(slip.code(), stranger + "-elsewhere")).isNotNull();
    }

    @Test
    void aRefusedPasswordNameOrMissingConsentLeavesTheInvitationAsItWas() {
        Slip slip = arriving.slip();
        Arrival good = arriving.arrival("sakura-" + name);
        Arrival weak = new Arrival(good.name(), good.userName(), "sakurasakura", good.accepted());
        Arrival silent = new Arrival(good.name(), good.userName(), Arriving.PASSWORD, new Document.Accepted(Map.of()));
        assertThatThrownBy(() -> threshold.join(slip.code(), weak, stranger)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> threshold.join(slip.code(), silent, stranger)).hasMessage("joining.refused.accept");
        assertThat(Actor.SYSTEM.act(() -> keys.find(good.userName()))).isEmpty();
        assertThat(threshold.join(slip.code(), good, stranger)).isNotNull();
    }

    @Test
    void whoJoinsEndsWhatElseIsOpenForThemAndNothingOfOthers() {
        Slip first = arriving.slip();
        Slip second = arriving.slip();
        Invitee namesake = new Invitee(
                new FullName("佐藤" + name, "桃", "さとう", "もも"),
                "NURSE",
                Optional.of(place.id()),
                Optional.empty(),
                Set.of(Role.MEMBER),
                Optional.empty());
        Slip other = manager.act(() -> invitations.invite(InvitationId.next(), namesake))
                .orElseThrow();
        threshold.join(second.code(), arriving.arrival("sakura-" + name), stranger);
        assertThatThrownBy(() -> threshold.invitation(first.code(), stranger)).hasMessage("joining.refused.code");
        assertThat(threshold.invitation(other.code(), stranger)).isNotNull();
    }

    @Test
    void joiningIsTheFirstWordThatTheRolesAreNeeded() {
        int due = manager.act(confirmations::due);
        MemberId member = threshold.join(arriving.slip().code(), arriving.arrival("sakura-" + name), stranger);
        assertThat(manager.act(confirmations::due)).isEqualTo(due);
        assertThat(manager.act(() -> staff.find(member)))
                .hasValueSatisfying(line -> assertThat(line.confirmed()).isPresent());
    }

    @Test
    void aReadingIsWrittenInKana() {
        Slip slip = arriving.slip();
        Arrival good = arriving.arrival("sakura-" + name);
        FullName latin = new FullName("佐藤", "さくら", "Sato", "さくら");
        assertThatThrownBy(() -> threshold.join(
                        slip.code(), new Arrival(latin, good.userName(), Arriving.PASSWORD, good.accepted()), stranger))
                .hasMessage("joining.refused.reading-letters");
        Invitee invitee = Invitee.member(latin, "NURSE", place.id(), Optional.empty());
        assertThatThrownBy(() -> manager.act(() -> invitations.invite(InvitationId.next(), invitee)))
                .hasMessage("joining.refused.reading-letters");
        assertThat(new FullName("佐藤", "", "サトウ", "").familyKana()).isEqualTo("さとう");
        Invitee longest =
                Invitee.member(new FullName("佐".repeat(41), "", "さとう", ""), "NURSE", place.id(), Optional.empty());
        assertThatThrownBy(() -> manager.act(() -> invitations.invite(InvitationId.next(), longest)))
                .hasMessage("members.refused.name-too-long");
    }

    @Test
    void allThatHasToBeMendedIsSaidAtOnce() {
        Arrival good = arriving.arrival("sakura-" + name);
        Arrival flawed = new Arrival(good.name(), "さくら", "short", new Document.Accepted(Map.of()));
        assertThatThrownBy(() -> threshold.join(arriving.slip().code(), flawed, stranger))
                .isInstanceOfSatisfying(
                        Mistakes.class,
                        several -> assertThat(Mistakes.in(several))
                                .extracting(Refused::words)
                                .containsExactly(
                                        "joining.refused.accept",
                                        "accounts.refused.user-name",
                                        "accounts.refused.password-too-short"));
    }

    @Test
    void aGuestWhoseDayHasPassedHasACodeLikeAnyThatIsGoodForNothing() {
        InvitationId id = InvitationId.next();
        Slip slip = manager.act(() -> invitations.invite(id, arriving.invitee(Optional.empty())))
                .orElseThrow();
        jdbc.sql("update joining.invitation set until = ? where id = ?")
                .params(LocalDate.now(Region.ZONE).minusDays(1), id.value())
                .update();
        assertThatThrownBy(() -> threshold.invitation(slip.code(), stranger)).hasMessage("joining.refused.code");
        assertThatThrownBy(() -> threshold.join(slip.code(), arriving.arrival("late-" + name), stranger))
                .hasMessage("joining.refused.code");
        assertThatThrownBy(() -> manager.act(() -> invitations.renew(id))).hasMessage("joining.refused.until-past");
    }

    @Test
    void whatSomeoneGaveWhoMayNoLongerComeInIsGoodForNothing() {
        Slip slip = arriving.slip();
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        administrator.act(() -> staff.suspend(manager.id(), new Reason("調べています")));
        assertThatThrownBy(() -> threshold.invitation(slip.code(), stranger)).hasMessage("joining.refused.code");
    }

    @Test
    void nobodyJoinsAFacilityThatIsCutOff() {
        Actor base = Someone.with(members, Role.COORDINATOR);
        Slip slip = base.act(() -> invitations.invite(InvitationId.next(), arriving.invitee(Optional.empty())))
                .orElseThrow();
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        administrator.act(() -> cutOffs.cutOff(place.id(), new Reason("不正アクセスの疑い")));
        assertThatThrownBy(() -> threshold.invitation(slip.code(), stranger)).hasMessage("joining.refused.code");
        assertThatThrownBy(() -> threshold.join(slip.code(), arriving.arrival("cut-" + name), stranger))
                .hasMessage("joining.refused.code");
        administrator.act(() -> cutOffs.readmit(place.id()));
        assertThat(threshold.invitation(slip.code(), stranger)).isNotNull();
    }

    @Test
    void whoJoinsWhileOthersMayOnlyReadKeepsTheAddressOfTheLetter() {
        String mail = "pause-" + name + "@example.jp";
        manager.act(() -> invitations.invite(InvitationId.next(), arriving.invitee(Optional.of(mail))));
        String code = PostBox.textFor(mail, portal)
                .lines()
                .filter(line -> line.matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}"))
                .findFirst()
                .orElseThrow();
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        ReadingOnly.during(portal, administrator, () -> {
            MemberId member = threshold.join(code, arriving.arrival("pause-" + name), stranger);
            assertThat(Actor.SYSTEM.act(() -> newcomers.mailbox(member))).contains(mail);
        });
    }

    @Test
    void aGuestComesInUntilTheirLastDay() {
        LocalDate last = LocalDate.now(Region.ZONE).plusDays(3);
        Invitee guest = new Invitee(
                new FullName("客" + name, "", "きゃく", ""),
                "NURSE",
                Optional.of(place.id()),
                Optional.empty(),
                Set.of(Role.MEMBER),
                Optional.of(last));
        Slip slip = manager.act(() -> invitations.invite(InvitationId.next(), guest))
                .orElseThrow();
        MemberId member = threshold.join(slip.code(), arriving.arrival("guest-" + name), stranger);
        assertThat(manager.act(() -> staff.find(member)))
                .hasValueSatisfying(line -> assertThat(line.until()).contains(last));
        Invitee tooLate = new Invitee(
                guest.name(),
                "NURSE",
                guest.facility(),
                Optional.empty(),
                guest.roles(),
                Optional.of(last.minusDays(9)));
        assertThatThrownBy(() -> manager.act(() -> invitations.invite(InvitationId.next(), tooLate)))
                .hasMessage("joining.refused.until-past");
    }
}
