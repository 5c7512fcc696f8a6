package org.tsumugi.joining.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.joining.Threshold;
import org.tsumugi.joining.desk.FullName;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.desk.Town;
import org.tsumugi.joining.invitations.InvitationId;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

@PortalTest
class ApplicationsTests {

    @Autowired
    Applications applications;

    @Autowired
    Threshold threshold;

    @Autowired
    Members members;

    @Autowired
    ApplicationContext portal;

    private final String name = UUID.randomUUID().toString().substring(0, 8);
    private final String mail = "apply-" + name + "@example.jp";
    private Town.Place place = new Town.Place(new FacilityId(new UUID(0, 0)), "");
    private Actor manager = Actor.SYSTEM;
    private Actor base = Actor.SYSTEM;

    @BeforeEach
    void aFacilityWithAManagerAndTheBase() {
        Town town = new Town(portal);
        place = town.place();
        manager = town.manager(place);
        base = Someone.with(members, Role.COORDINATOR);
    }

    private Applicant applicant(Town.Place at, Optional<String> reach) {
        return new Applicant(
                new FullName("申込" + name, "桜", "もうしこみ", "さくら"),
                "NURSE",
                "第12345号",
                at.id(),
                reach,
                reach.isPresent() ? "" : "0235-00-0000");
    }

    private ApplicationId apply(Town.Place at, Optional<String> reach) {
        threshold.apply(applicant(at, reach), name);
        return line(base).id();
    }

    private ApplicationLine line(Actor reader) {
        Optional<ApplicationLine.Key> next = Optional.empty();
        while (true) {
            Optional<ApplicationLine.Key> from = next;
            var slice = reader.act(() -> applications.waiting(from));
            var found = slice.items().stream()
                    .filter(one -> one.applicant().name().family().equals("申込" + name))
                    .findFirst();
            if (found.isPresent() || slice.next().isEmpty()) {
                return found.orElseThrow();
            }
            next = slice.next();
        }
    }

    @Test
    void theManagerConfirmsThenTheBaseApprovesAndTheInvitationGoesOut() {
        ApplicationId id = apply(place, Optional.of(mail));
        assertThatThrownBy(() -> base.act(() -> applications.approve(id, InvitationId.next())))
                .hasMessage("joining.refused.not-confirmed");
        assertThatThrownBy(() -> manager.act(() -> applications.approve(id, InvitationId.next())))
                .isInstanceOf(AccessDeniedException.class);
        Town town = new Town(portal);
        Actor managerElsewhere = town.at(town.place(), Role.FACILITY_MANAGER, Role.COORDINATOR);
        assertThatThrownBy(() -> managerElsewhere.act(() -> applications.confirm(id)))
                .hasMessage("joining.refused.not-manager");

        assertThat(manager.act(applications::waitingForMe)).isEqualTo(1);
        manager.act(() -> applications.confirm(id));
        assertThat(manager.act(applications::waitingForMe)).isZero();
        assertThat(base.act(applications::waitingForMe)).isPositive();
        assertThat(line(base).confirmedBy()).contains(manager.name());
        assertThat(base.act(() -> applications.approve(id, InvitationId.next())))
                .isEmpty();

        assertThat(PostBox.textFor(mail, portal)).contains("/join?code=", place.name());
        assertThatThrownBy(() -> base.act(() -> applications.approve(id, InvitationId.next())))
                .hasMessage("joining.refused.decided");
    }

    @Test
    void whoConfirmsAnApplicationDoesNotApproveItToo() {
        Actor both = new Town(portal).at(place, Role.FACILITY_MANAGER, Role.COORDINATOR);
        ApplicationId id = apply(place, Optional.of(mail));
        int before = both.act(applications::waitingForMe);
        both.act(() -> applications.confirm(id));
        assertThat(both.act(applications::waitingForMe)).isEqualTo(before - 1);
        assertThatThrownBy(() -> both.act(() -> applications.approve(id, InvitationId.next())))
                .hasMessage("joining.refused.two-people");
        assertThat(line(both).isConfirmedBy(both.id())).isTrue();
        base.act(() -> applications.approve(id, InvitationId.next()));
    }

    @Test
    void whoHasNoMailGetsASlipAndAFacilityWithoutAManagerWaitsForNobody() {
        Town.Place small = new Town(portal).place();
        ApplicationId id = apply(small, Optional.empty());
        Slip slip =
                base.act(() -> applications.approve(id, InvitationId.next())).orElseThrow();
        assertThat(threshold.invitation(slip.code(), name).facility()).isEqualTo(small.name());
    }

    @Test
    void aRefusalNeedsAReasonAndTellsIt() {
        ApplicationId id = apply(place, Optional.of(mail));
        assertThatThrownBy(() -> new Reason(" ")).isInstanceOf(Refused.class);
        manager.act(() -> applications.refuse(id, new Reason("在籍を確認できませんでした")));
        assertThat(PostBox.textFor(mail, portal)).contains("在籍を確認できませんでした").doesNotContain("code=");
        assertThatThrownBy(() -> manager.act(() -> applications.confirm(id))).hasMessage("joining.refused.decided");
    }

    @Test
    void aManagerOfAnotherFacilitySeesAndDecidesNothing() {
        ApplicationId id = apply(place, Optional.of(mail));
        Town town = new Town(portal);
        Actor other = town.manager(town.place());
        assertThat(other.act(() -> applications.waiting(Optional.empty())).items())
                .isEmpty();
        assertThatThrownBy(() -> other.act(() -> applications.confirm(id))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.act(() -> applications.refuse(id, new Reason("知りません"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aFormWithoutAWayToAnswerIsRefusedAndAFloodHasToWait() {
        assertThatThrownBy(() -> new Applicant(
                        new FullName("申込", "", "もうしこみ", ""), "NURSE", "", place.id(), Optional.empty(), ""))
                .hasMessage("joining.refused.reach");
        for (int sent = 0; sent < 100; sent++) {
            threshold.apply(applicant(place, Optional.of(mail)), name);
        }
        assertThatThrownBy(() -> threshold.apply(applicant(place, Optional.of(mail)), name))
                .hasMessage("accounts.refused.wait");
    }
}
