package org.tsumugi.joining.resets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.factors.Authenticators;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.joining.Threshold;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.desk.Town;
import org.tsumugi.members.Members;
import org.tsumugi.members.Newcomers;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

/// New passwords face to face.
@PortalTest
class ResetSlipsTests {

    @Autowired
    Threshold threshold;

    @Autowired
    ResetSlips slips;

    @Autowired
    LostPhones phones;

    @Autowired
    Authenticators authenticators;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Members members;

    @Autowired
    ApplicationContext portal;

    private Forgetful forgetful;
    private String stranger = "";
    private String userName = "";
    private String mail = "";

    @BeforeEach
    void somebody() {
        forgetful = new Forgetful(portal);
        stranger = forgetful.stranger();
        userName = forgetful.userName();
        mail = forgetful.mail();
    }

    @Test
    void whoCameInLongAgoIsAskedAgainBeforeASlip() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor someone = forgetful.withAccount(town.at(place));
        Actor manager = town.manager(place);
        assertThatThrownBy(() -> manager.act(() -> slips.make(someone.id(), false)))
                .isInstanceOf(ProofNeeded.class);
        assertThat(forgetful.slip(manager, someone.id(), false)).isNotNull();
    }

    @Test
    void aStrangersWishVoidsNoSlipAndASlipClosesOpenLetters() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor someone = forgetful.withAccount(town.at(place));
        Actor.SYSTEM.act(() -> newcomers.keepMailbox(someone.id(), mail));
        Slip slip = forgetful.slip(town.manager(place), someone.id(), false);
        String letter = forgetful.codeByMail();
        assertThat(threshold.reset(slip.code(), stranger)).isNotNull();
        assertThat(threshold.reset(letter, stranger)).isNotNull();
        forgetful.slip(town.manager(place), someone.id(), false);
        assertThatThrownBy(() -> threshold.reset(letter, stranger)).hasMessage("joining.refused.code");
    }

    @Test
    void aSlipOfOnesManagerNeedsNoSecondFactorAndMayTakeALostPhoneAway() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor someone = forgetful.withAccount(town.at(place));
        forgetful.setUpAnApp(someone);
        Actor manager = town.manager(place);
        assertThat(manager.act(() -> slips.people("", 0, 50)))
                .extracting(Person::id)
                .containsExactly(someone.id());

        Slip first = forgetful.slip(manager, someone.id(), false);
        Slip second = forgetful.slip(manager, someone.id(), true);

        assertThatThrownBy(() -> threshold.reset(first.code(), stranger))
                .as("void since the second was made")
                .hasMessage("joining.refused.code");
        threshold.renew(second.code(), Forgetful.FRESH, "", stranger);
        assertThat(forgetful.opens(Forgetful.FRESH)).isTrue();
        assertThat(someone.act(authenticators::mine).since()).isEmpty();
    }

    @Test
    void aSlipForWhomAPhoneWasReportedLostAlwaysTakesThePhoneAway() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor someone = forgetful.withAccount(town.at(place));
        forgetful.setUpAnApp(someone);
        Actor manager = town.manager(place);
        assertThat(manager.act(() -> slips.isPhoneLost(someone.id()))).isFalse();
        manager.act(() -> phones.report(someone.id()));
        assertThat(manager.act(() -> slips.isPhoneLost(someone.id()))).isTrue();
        assertThat(manager.act(() -> phones.heldSince(someone.id()))).isPresent();
        Actor elsewhere = town.manager(town.place());
        assertThat(elsewhere.act(() -> slips.isPhoneLost(someone.id()))).isFalse();
        assertThat(elsewhere.act(() -> phones.heldSince(someone.id()))).isEmpty();

        Slip slip = forgetful.slip(manager, someone.id(), false);
        threshold.renew(slip.code(), Forgetful.FRESH, "", stranger);

        assertThat(forgetful.opens(Forgetful.FRESH)).isTrue();
        assertThat(manager.act(() -> phones.heldSince(someone.id()))).isEmpty();
    }

    @Test
    void nobodyRisesByASlip() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor manager = town.manager(place);
        Actor base = town.at(place, Role.COORDINATOR);
        Actor administrator = forgetful.withAccount(town.at(place, Role.ADMINISTRATOR));
        Actor elsewhere = town.at(town.place());
        for (Actor other : List.of(base, administrator, elsewhere, manager)) {
            assertThatThrownBy(() -> forgetful.slip(manager, other.id(), true))
                    .isInstanceOf(AccessDeniedException.class);
        }
        Actor otherBase = forgetful.withAccount(town.at(place, Role.COORDINATOR), userName + "-base");
        for (Actor above : List.of(administrator, otherBase)) {
            assertThatThrownBy(() -> forgetful.slip(base, above.id(), false)).isInstanceOf(AccessDeniedException.class);
            assertThat(base.act(() -> slips.people("", 0, 500)))
                    .extracting(Person::id)
                    .doesNotContain(above.id());
        }
        Actor anotherAdministrator = Someone.with(members, Role.ADMINISTRATOR);
        assertThat(forgetful.slip(anotherAdministrator, otherBase.id(), true)).isNotNull();
        assertThat(forgetful.slip(anotherAdministrator, administrator.id(), true))
                .isNotNull();
        assertThatThrownBy(() -> forgetful.slip(elsewhere, manager.id(), false))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> forgetful.slip(base, elsewhere.id(), false))
                .as("has no account")
                .isInstanceOf(Refused.class);
    }
}
