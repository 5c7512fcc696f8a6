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
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Keys;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Members;
import org.tsumugi.members.Newcomers;
import org.tsumugi.members.standing.CutOffs;
import org.tsumugi.members.standing.Staff;
import org.tsumugi.operations.ReadingOnly;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Role;

@PortalTest
class InvitationsTests {

    private static final String PASSWORD = "梅の木の下で三時に待つ猫たち";

    @Autowired
    Invitations invitations;

    @Autowired
    Threshold threshold;

    @Autowired
    Consents consents;

    @Autowired
    Documents documents;

    @Autowired
    Keys keys;

    @Autowired
    Members members;

    @Autowired
    Staff staff;

    @Autowired
    CutOffs cutOffs;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Sweeper sweeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private Town town;
    private Town.Place place = new Town.Place(new FacilityId(new UUID(0, 0)), "");
    private Actor manager = Actor.SYSTEM;
    private final String stranger = UUID.randomUUID().toString();
    private final String name = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aFacilityWithAManager() {
        town = new Town(portal);
        place = town.place();
        manager = town.manager(place);
    }

    private Invitee invitee(Optional<String> mail) {
        return Invitee.member(new FullName("佐藤" + name, "桜", "サトウ", "さくら"), "VISITING_NURSE", place.id(), mail);
    }

    private Slip slip() {
        return manager.act(() -> invitations.invite(InvitationId.next(), invitee(Optional.empty())))
                .orElseThrow();
    }

    private Arrival arrival(String userName) {
        return new Arrival(new FullName("佐藤" + name, "さくら", "さとう", "さくら"), userName, PASSWORD, accepted());
    }

    private Document.Accepted accepted() {
        return new Document.Accepted(
                threshold.documents().stream().collect(Collectors.toMap(Document::kind, Document::version)));
    }

    @Test
    void whoTypesTheCodeOfASlipBecomesAMemberOfThatFacilityOnce() {
        Slip slip = slip();
        String typed = slip.code().replace("-", " ").toUpperCase(Locale.ROOT);
        assertThat(threshold.invitation(typed, stranger)).satisfies(invited -> {
            assertThat(invited.facility()).isEqualTo(place.name());
            assertThat(invited.name().familyKana()).isEqualTo("さとう");
        });

        MemberId member = threshold.join(typed, arrival("sakura-" + name), stranger);

        Actor someone = Someone.member(members);
        assertThat(someone.act(() -> members.find(member))).hasValueSatisfying(card -> {
            assertThat(card.name()).isEqualTo("佐藤" + name + " さくら");
            assertThat(card.facility()).isEqualTo(place.name());
        });
        assertThat(Actor.SYSTEM.act(() -> keys.find("sakura-" + name)))
                .hasValueSatisfying(owner -> assertThat(owner.roles()).containsExactly(Role.MEMBER));
        assertThatThrownBy(() -> threshold.join(typed, arrival("other-" + name), stranger))
                .hasMessage("joining.refused.code");
        assertThat(manager.act(() -> invitations.open(Optional.empty())).items())
                .isEmpty();
    }

    @Test
    void unknownUsedWithdrawnAndOldCodesAreAnsweredAlike() {
        Slip used = slip();
        threshold.join(used.code(), arrival("sakura-" + name), stranger);
        Slip old = slip();
        jdbc.sql("update joining.invitation set expires_at = ? where family = ? and taken_at is null")
                .param(Timestamp.from(Instant.EPOCH))
                .param("佐藤" + name)
                .update();
        InvitationId id = InvitationId.next();
        Slip withdrawn = manager.act(() -> invitations.invite(id, invitee(Optional.empty())))
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
        Slip slip = slip();
        for (int tries = 0; tries < 20; tries++) {
            assertThatThrownBy(() -> threshold.invitation("aaaa-bbbb-cccc", stranger))
                    .hasMessage("joining.refused.code");
        }
        assertThatThrownBy(() -> threshold.invitation(slip.code(), stranger)).hasMessage("accounts.refused.wait");
        assertThat(threshold.invitation(slip.code(), stranger + "-elsewhere")).isNotNull();
    }

    @Test
    void aRefusedPasswordNameOrMissingConsentLeavesTheInvitationAsItWas() {
        Slip slip = slip();
        Arrival good = arrival("sakura-" + name);
        Arrival weak = new Arrival(good.name(), good.userName(), "sakurasakura", good.accepted());
        Arrival silent = new Arrival(good.name(), good.userName(), PASSWORD, new Document.Accepted(Map.of()));
        assertThatThrownBy(() -> threshold.join(slip.code(), weak, stranger)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> threshold.join(slip.code(), silent, stranger)).hasMessage("joining.refused.accept");
        assertThat(Actor.SYSTEM.act(() -> keys.find(good.userName()))).isEmpty();
        assertThat(threshold.join(slip.code(), good, stranger)).isNotNull();
    }

    @Test
    void aLetterCarriesLinkAndCodeAsPlainTextAndTheDatabaseKeepsNeither() {
        String mail = "sakura-" + name + "@example.jp";
        InvitationId id = InvitationId.next();
        assertThat(manager.act(() -> invitations.invite(id, invitee(Optional.of(mail)))))
                .isEmpty();

        String text = PostBox.textFor(mail, portal);
        String code = text.lines()
                .filter(line -> line.matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}"))
                .findFirst()
                .orElseThrow();
        assertThat(text).contains("https://tsumugi.example.jp/join?code=" + code, manager.name(), place.name());
        assertThat(jdbc.sql("select invitation::text || coalesce(letter.text, '') from joining.invitation"
                                + " join mail.letter on letter.id = invitation.letter where invitation.id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .doesNotContain(code);
        assertThat(manager.act(() -> invitations.open(Optional.empty())).items())
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(InvitationLine.State.SENT));
        assertThat(threshold.join(code, arrival("sakura-" + name), stranger)).isNotNull();
    }

    @Test
    void anInvitationMadeAnewVoidsTheFormerCode() {
        InvitationId id = InvitationId.next();
        Slip first = manager.act(() -> invitations.invite(id, invitee(Optional.empty())))
                .orElseThrow();
        Slip second = manager.act(() -> invitations.renew(id)).orElseThrow();
        assertThatThrownBy(() -> threshold.invitation(first.code(), stranger)).hasMessage("joining.refused.code");
        assertThat(threshold.invitation(second.code(), stranger)).isNotNull();
    }

    @Test
    void aManagerInvitesToTheOwnFacilityOnlyAndSeesNoOtherInvitations() {
        Town.Place other = town.place();
        Actor stranger = town.manager(other);
        InvitationId id = InvitationId.next();
        manager.act(() -> invitations.invite(id, invitee(Optional.empty())));
        assertThatThrownBy(() -> stranger.act(() -> invitations.invite(InvitationId.next(), invitee(Optional.empty()))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stranger.act(() -> invitations.withdraw(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stranger.act(() -> invitations.renew(id))).isInstanceOf(AccessDeniedException.class);
        assertThat(stranger.act(() -> invitations.open(Optional.empty())).items())
                .isEmpty();
        assertThat(stranger.act(() -> invitations.facilities("", 0, 50)))
                .extracting(Choice::id)
                .containsExactly(other.id());
        Actor member = town.at(place);
        assertThatThrownBy(() -> member.act(() -> invitations.open(Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
        Actor base = Someone.with(members, Role.COORDINATOR);
        assertThat(base.act(() -> invitations.open(Optional.empty())).items())
                .extracting(InvitationLine::id)
                .contains(id);
    }

    @Test
    void onlyTheBaseMakesManagersAndNobodyMakesMore() {
        Invitee asManager = new Invitee(
                new FullName("長", "", "おさ", ""),
                "NURSE",
                Optional.of(place.id()),
                Optional.empty(),
                Set.of(Role.MEMBER, Role.FACILITY_MANAGER),
                Optional.empty());
        Actor base = Someone.with(members, Role.COORDINATOR);
        assertThatThrownBy(() -> manager.act(() -> invitations.invite(InvitationId.next(), asManager)))
                .hasMessage("joining.refused.role");
        assertThat(base.act(() -> invitations.invite(InvitationId.next(), asManager)))
                .isPresent();
        Invitee asAdministrator = new Invitee(
                asManager.name(),
                "NURSE",
                asManager.facility(),
                Optional.empty(),
                Set.of(Role.MEMBER, Role.ADMINISTRATOR),
                Optional.empty());
        assertThatThrownBy(() -> base.act(() -> invitations.invite(InvitationId.next(), asAdministrator)))
                .hasMessage("joining.refused.role");
    }

    @Test
    void aManagerGetsNoCodeOfAManagerByRenewingTheInvitationOfTheBase() {
        Invitee asManager = new Invitee(
                new FullName("長" + name, "", "おさ", ""),
                "NURSE",
                Optional.of(place.id()),
                Optional.empty(),
                Set.of(Role.MEMBER, Role.FACILITY_MANAGER),
                Optional.empty());
        InvitationId id = InvitationId.next();
        Actor base = Someone.with(members, Role.COORDINATOR);
        base.act(() -> invitations.invite(id, asManager));
        assertThatThrownBy(() -> manager.act(() -> invitations.renew(id))).hasMessage("joining.refused.role");
        assertThat(base.act(() -> invitations.renew(id))).isPresent();
    }

    @Test
    void aGuestWhoseDayHasPassedHasACodeLikeAnyThatIsGoodForNothing() {
        InvitationId id = InvitationId.next();
        Slip slip = manager.act(() -> invitations.invite(id, invitee(Optional.empty())))
                .orElseThrow();
        jdbc.sql("update joining.invitation set until = ? where id = ?")
                .params(LocalDate.now(Region.ZONE).minusDays(1), id.value())
                .update();
        assertThatThrownBy(() -> threshold.invitation(slip.code(), stranger)).hasMessage("joining.refused.code");
        assertThatThrownBy(() -> threshold.join(slip.code(), arrival("late-" + name), stranger))
                .hasMessage("joining.refused.code");
        assertThatThrownBy(() -> manager.act(() -> invitations.renew(id))).hasMessage("joining.refused.until-past");
    }

    @Test
    void whatSomeoneGaveWhoMayNoLongerComeInIsGoodForNothing() {
        Slip slip = slip();
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        administrator.act(() -> staff.suspend(manager.id(), new Reason("調べています")));
        assertThatThrownBy(() -> threshold.invitation(slip.code(), stranger)).hasMessage("joining.refused.code");
    }

    @Test
    void nobodyJoinsAFacilityThatIsCutOff() {
        Actor base = Someone.with(members, Role.COORDINATOR);
        Slip slip = base.act(() -> invitations.invite(InvitationId.next(), invitee(Optional.empty())))
                .orElseThrow();
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        administrator.act(() -> cutOffs.cutOff(place.id(), new Reason("不正アクセスの疑い")));
        assertThatThrownBy(() -> threshold.invitation(slip.code(), stranger)).hasMessage("joining.refused.code");
        assertThatThrownBy(() -> threshold.join(slip.code(), arrival("cut-" + name), stranger))
                .hasMessage("joining.refused.code");
        administrator.act(() -> cutOffs.readmit(place.id()));
        assertThat(threshold.invitation(slip.code(), stranger)).isNotNull();
    }

    @Test
    void whoJoinsWhileOthersMayOnlyReadKeepsTheAddressOfTheLetter() {
        String mail = "pause-" + name + "@example.jp";
        manager.act(() -> invitations.invite(InvitationId.next(), invitee(Optional.of(mail))));
        String code = PostBox.textFor(mail, portal)
                .lines()
                .filter(line -> line.matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}"))
                .findFirst()
                .orElseThrow();
        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        ReadingOnly.during(portal, administrator, () -> {
            MemberId member = threshold.join(code, arrival("pause-" + name), stranger);
            assertThat(Actor.SYSTEM.act(() -> newcomers.mailbox(member))).contains(mail);
        });
    }

    @Test
    void nobodyAcceptsAVersionThatIsStillToCome() {
        Document now = threshold.documents().getFirst();
        Map<Document.Kind, Integer> ahead =
                threshold.documents().stream().collect(Collectors.toMap(Document::kind, Document::version));
        MemberId id = threshold.join(slip().code(), arrival("ahead-" + name), stranger);
        Actor member = new Actor(id, "佐藤", Set.of(Role.MEMBER));
        ahead.put(now.kind(), now.version() + 1);
        member.act(() -> consents.accept(new Document.Accepted(ahead)));

        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        administrator.act(() -> documents.publish(now.kind(), now.version(), "次の決まり" + name, "Next terms"));

        assertThat(member.act(consents::due)).extracting(Document::kind).containsExactly(now.kind());
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
        MemberId member = threshold.join(slip.code(), arrival("guest-" + name), stranger);
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

    @Test
    void namesAndAddressesOfOldInvitationsAreForgottenTheMemberStays() {
        MemberId member = threshold.join(slip().code(), arrival("sakura-" + name), stranger);
        jdbc.sql("update joining.invitation set made_at = made_at - interval '366 days' where member = ?")
                .param(member.value())
                .update();
        InvitationId young = InvitationId.next();
        manager.act(() -> invitations.invite(young, invitee(Optional.empty())));

        sweeper.sweep();

        assertThat(jdbc.sql("select id from joining.invitation where family = ?")
                        .param("佐藤" + name)
                        .query(UUID.class)
                        .list())
                .containsExactly(young.value());
        assertThat(manager.act(() -> members.find(member))).isPresent();
    }

    @Test
    void aNewVersionIsAskedOfWhoAcceptedTheFormer() {
        MemberId id = threshold.join(slip().code(), arrival("sakura-" + name), stranger);
        Actor member = new Actor(id, "佐藤", Set.of(Role.MEMBER));
        assertThat(member.act(consents::due)).isEmpty();
        Document now = threshold.documents().getFirst();

        Actor administrator = Someone.with(members, Role.ADMINISTRATOR);
        administrator.act(() -> documents.publish(now.kind(), now.version(), "新しい決まり" + name, "New terms"));

        assertThat(member.act(consents::due)).singleElement().satisfies(document -> {
            assertThat(document.version()).isEqualTo(now.version() + 1);
            assertThat(document.japanese()).isEqualTo("新しい決まり" + name);
        });
        assertThatThrownBy(() ->
                        member.act(() -> consents.accept(new Document.Accepted(Map.of(now.kind(), now.version())))))
                .hasMessage("joining.refused.accept");
        member.act(() -> consents.accept(accepted()));
        assertThat(member.act(consents::due)).isEmpty();
        assertThatThrownBy(() -> administrator.act(() -> documents.publish(now.kind(), now.version(), "遅れて", "late")))
                .as("written on an older version")
                .isInstanceOf(OptimisticLockingFailureException.class);
    }
}
