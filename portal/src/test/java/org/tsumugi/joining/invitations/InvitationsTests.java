package org.tsumugi.joining.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.joining.Arriving;
import org.tsumugi.joining.Threshold;
import org.tsumugi.joining.desk.Choice;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.desk.Town;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// Inviting: who may, whom, and what goes out.
@PortalTest
class InvitationsTests {

    @Autowired
    Invitations invitations;

    @Autowired
    Threshold threshold;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private Arriving arriving;
    private Town town;
    private Town.Place place = new Town.Place(new FacilityId(new UUID(0, 0)), "");
    private Actor manager = Actor.SYSTEM;
    private String name = "";
    private final String stranger = UUID.randomUUID().toString();

    @BeforeEach
    void aFacilityWithAManager() {
        arriving = new Arriving(portal);
        town = arriving.town();
        place = arriving.place();
        manager = arriving.manager();
        name = arriving.name();
    }

    @Test
    void aLetterCarriesLinkAndCodeAsPlainTextAndTheDatabaseKeepsNeither() {
        String mail = "sakura-" + name + "@example.jp";
        InvitationId id = InvitationId.next();
        assertThat(manager.act(() -> invitations.invite(id, arriving.invitee(Optional.of(mail)))))
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
        assertThat(threshold.join(code, arriving.arrival("sakura-" + name), stranger))
                .isNotNull();
    }

    @Test
    void anInvitationMadeAnewVoidsTheFormerCode() {
        InvitationId id = InvitationId.next();
        Slip first = manager.act(() -> invitations.invite(id, arriving.invitee(Optional.empty())))
                .orElseThrow();
        Slip second = manager.act(() -> invitations.renew(id)).orElseThrow();
        assertThatThrownBy(() -> threshold.invitation(first.code(), stranger)).hasMessage("joining.refused.code");
        assertThat(threshold.invitation(second.code(), stranger)).isNotNull();
    }

    @Test
    void aSecondTryOfTheSameFormIsTheSameInvitation() {
        InvitationId id = InvitationId.next();
        Slip first = manager.act(() -> invitations.invite(id, arriving.invitee(Optional.empty())))
                .orElseThrow();
        Slip second = manager.act(() -> invitations.invite(id, arriving.invitee(Optional.empty())))
                .orElseThrow();
        assertThat(manager.act(() -> invitations.open(Optional.empty())).items())
                .extracting(InvitationLine::id)
                .containsExactly(id);
        assertThatThrownBy(() -> threshold.invitation(first.code(), stranger)).hasMessage("joining.refused.code");
        assertThat(threshold.invitation(second.code(), stranger)).isNotNull();
        InvitationId byLetter = InvitationId.next();
        Invitee reached = arriving.invitee(Optional.of("twice-" + name + "@example.jp"));
        assertThat(manager.act(() -> invitations.invite(byLetter, reached))).isEmpty();
        assertThat(manager.act(() -> invitations.invite(byLetter, reached))).isEmpty();
        assertThat(manager.act(() -> invitations.open(Optional.empty())).items())
                .hasSize(2);
    }

    @Test
    void aManagerInvitesToTheOwnFacilityOnlyAndSeesNoOtherInvitations() {
        Town.Place other = town.place();
        Actor stranger = town.manager(other);
        InvitationId id = InvitationId.next();
        manager.act(() -> invitations.invite(id, arriving.invitee(Optional.empty())));
        assertThatThrownBy(() ->
                        stranger.act(() -> invitations.invite(InvitationId.next(), arriving.invitee(Optional.empty()))))
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
}
