package org.tsumugi.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Authenticators;
import org.tsumugi.accounts.Enrolment;
import org.tsumugi.accounts.TestCodes;
import org.tsumugi.mail.PostBox;
import org.tsumugi.members.Audience;
import org.tsumugi.members.Contact;
import org.tsumugi.members.ContactKind;
import org.tsumugi.members.Members;
import org.tsumugi.members.ProfileDraft;
import org.tsumugi.members.Profiles;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

@PortalTest
class ResetsTests {

    private static final String FORMER = "庭先の白い椅子と七匹の蛙";
    private static final String FRESH = "梅の木の下で三時に待つ猫たち";

    @Autowired
    Threshold threshold;

    @Autowired
    ResetSlips slips;

    @Autowired
    ResetPost post;

    @Autowired
    Accounts accounts;

    @Autowired
    Authenticators authenticators;

    @Autowired
    Profiles profiles;

    @Autowired
    Members members;

    @Autowired
    List<AuthenticationProvider> signIn;

    @Autowired
    ApplicationContext portal;

    private final String stranger = UUID.randomUUID().toString();
    private final String userName = "reset-" + UUID.randomUUID().toString().substring(0, 8);
    private final String mail = userName + "@example.jp";

    private Actor withAccount(Actor someone) {
        Actor.SYSTEM.act(() -> accounts.give(someone.id(), userName, FORMER));
        return someone;
    }

    private Actor reachable() {
        Actor someone = withAccount(Someone.member(members));
        someone.act(() -> profiles.change(
                new ProfileDraft(List.of(), "", List.of(new Contact(ContactKind.MAIL, mail, Audience.NOBODY)))));
        return someone;
    }

    private String codeByMail() {
        // What came before, such as the word of a new app, is not the last letter.
        PostBox.of(mail, portal);
        threshold.wishReset(" " + userName, stranger);
        post.round();
        return PostBox.textFor(mail, portal)
                .lines()
                .filter(line -> line.matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}"))
                .findFirst()
                .orElseThrow();
    }

    /// As someone who has just signed in: who came in long ago is asked for a proof first.
    private static <T> T justIn(Actor someone, Supplier<T> act) {
        List<GrantedAuthority> held = new ArrayList<>(someone.authentication().getAuthorities());
        held.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(Instant.now())
                .build());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(someone, null, held));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Slip slip(Actor helper, MemberId member, boolean lostPhone) {
        return justIn(helper, () -> slips.make(member, lostPhone));
    }

    /// @return recovery codes
    private List<String> setUpAnApp(Actor someone) {
        Enrolment app = someone.act(authenticators::offer);
        return justIn(someone, () -> authenticators.replace(app, "", TestCodes.now(app.secret())));
    }

    @Test
    void whoCameInLongAgoIsAskedAgainBeforeASlip() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor someone = withAccount(town.at(place));
        Actor manager = town.manager(place);
        assertThatThrownBy(() -> manager.act(() -> slips.make(someone.id(), false)))
                .isInstanceOf(ProofNeeded.class);
        assertThat(slip(manager, someone.id(), false)).isNotNull();
    }

    private boolean opens(String password) {
        try {
            return signIn.stream()
                    .map(one -> one.authenticate(new UsernamePasswordAuthenticationToken(userName, password)))
                    .anyMatch(Objects::nonNull);
        } catch (AuthenticationException refused) {
            // A second step that is still to come means that the first was right.
            return refused.getClass().getSimpleName().equals("SecondStepNeeded");
        }
    }

    @Test
    void aLetterToTheAddressInTheProfileLeadsToANewPasswordOnce() {
        reachable();
        String code = codeByMail();
        threshold.renew(code, FRESH, "", stranger);
        assertThat(opens(FRESH)).isTrue();
        assertThat(opens(FORMER)).isFalse();
        assertThatThrownBy(() -> threshold.renew(code, FORMER, "", stranger)).hasMessage("joining.refused.code");
    }

    @Test
    void whoHasASecondFactorProvesItBesideTheLetterAndGuessersWait() {
        Actor someone = reachable();
        List<String> spare = setUpAnApp(someone);
        String code = codeByMail();
        assertThat(threshold.reset(code, stranger).needsDigits()).isTrue();
        for (int tries = 0; tries < 5; tries++) {
            assertThatThrownBy(() -> threshold.renew(code, FRESH, "000000", stranger))
                    .hasMessage("joining.refused.digits");
        }
        assertThatThrownBy(() -> threshold.renew(code, FRESH, spare.getFirst(), stranger))
                .hasMessage("accounts.refused.wait");
        assertThat(opens(FORMER)).isTrue();
    }

    @Test
    void aRecoveryCodeBesideTheLetterIsEnough() {
        Actor someone = reachable();
        List<String> spare = setUpAnApp(someone);
        threshold.renew(codeByMail(), FRESH, spare.getFirst(), stranger);
        assertThat(opens(FRESH)).isTrue();
        assertThat(someone.act(authenticators::mine).since()).isPresent();
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAlikeAndASecondWishFillsNoMailbox() {
        reachable();
        codeByMail();
        threshold.wishReset("nobody-" + userName, stranger);
        threshold.wishReset(userName, stranger);
        threshold.wishReset("\0", stranger);
        post.round();
        assertThat(PostBox.of(mail, portal)).hasSize(1);
    }

    @Test
    void whoAsksAgainAndAgainHasToWait() {
        for (int tries = 0; tries < 10; tries++) {
            threshold.wishReset("nobody-" + userName, stranger);
        }
        assertThatThrownBy(() -> threshold.wishReset(userName, stranger)).hasMessage("accounts.refused.wait");
    }

    @Test
    void aSlipOfOnesManagerNeedsNoSecondFactorAndMayTakeALostPhoneAway() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor someone = withAccount(town.at(place));
        setUpAnApp(someone);
        Actor manager = town.manager(place);
        assertThat(manager.act(() -> slips.people("", 0, 50)))
                .extracting(Person::id)
                .containsExactly(someone.id());

        Slip first = slip(manager, someone.id(), false);
        Slip second = slip(manager, someone.id(), true);

        assertThatThrownBy(() -> threshold.reset(first.code(), stranger))
                .as("void since the second was made")
                .hasMessage("joining.refused.code");
        threshold.renew(second.code(), FRESH, "", stranger);
        assertThat(opens(FRESH)).isTrue();
        assertThat(someone.act(authenticators::mine).since()).isEmpty();
    }

    @Test
    void nobodyRisesByASlip() {
        Town town = new Town(portal);
        Town.Place place = town.place();
        Actor manager = town.manager(place);
        Actor base = town.at(place, Role.COORDINATOR);
        Actor administrator = withAccount(town.at(place, Role.ADMINISTRATOR));
        Actor elsewhere = town.at(town.place());
        for (Actor other : List.of(base, administrator, elsewhere, manager)) {
            assertThatThrownBy(() -> slip(manager, other.id(), true)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> slip(base, administrator.id(), false)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> slip(elsewhere, manager.id(), false)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> slip(base, elsewhere.id(), false))
                .as("has no account")
                .isInstanceOf(Refused.class);
    }
}
