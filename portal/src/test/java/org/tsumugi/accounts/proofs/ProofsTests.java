package org.tsumugi.accounts.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import org.tsumugi.ViewTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.SoftKey;
import org.tsumugi.accounts.factors.Authenticators;
import org.tsumugi.accounts.factors.Enrolment;
import org.tsumugi.accounts.factors.Means;
import org.tsumugi.accounts.factors.Passkeys;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.factors.TestCodes;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.accounts.passwords.Passwords;
import org.tsumugi.accounts.sessions.SessionId;
import org.tsumugi.accounts.sessions.Sessions;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.StoryClock;

class ProofsTests extends ViewTest {

    private static final String HERE = "192.0.2.77";
    private static final String FRESH = "梅の木の下で三時に待つ猫たち";

    @Autowired
    ApplicationContext context;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Sessions sessions;

    @Autowired
    Authenticators authenticators;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Proofs proofs;

    @Autowired
    SecondStep second;

    @Autowired
    Clock clock;

    Newcomer newcomer;

    @BeforeEach
    void someoneWhoCameInLongAgo() {
        newcomer = Newcomer.with(members, accounts);
        enterLongAgo(newcomer.actor());
    }

    @Test
    void sensitiveActsAreRefusedToWhoCameInLongAgoAndNothingIsChanged() {
        assertThatThrownBy(() -> passwords.change(Newcomer.PASSWORD, FRESH)).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(sessions::endOthers).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> sessions.end(SessionId.next())).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> authenticators.freshCodes("")).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> authenticators.replace(authenticators.offer(), "", "000000"))
                .isInstanceOf(ProofNeeded.class);
        proofs.give(new Proof.Password(Newcomer.PASSWORD), HERE);
    }

    @Test
    void whateverGivesAwayMuchAsksAgain() {
        List<String> acts = context.getBeansWithAnnotation(Service.class).values().stream()
                .flatMap(door -> Arrays.stream(ClassUtils.getUserClass(door).getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(AskAgain.class))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();
        assertThat(acts)
                .contains(
                        "Passwords.change",
                        "Authenticators.replace",
                        "Authenticators.freshCodes",
                        "Passkeys.add",
                        "Passkeys.remove",
                        "Sessions.endOthers",
                        "CodeCards.make",
                        "StaffCodeCards.make",
                        "Trail.export",
                        "Grants.approve",
                        "ResetSlips.make");
    }

    @Test
    void whoGuessesThePresentCodeHasToWaitAlsoWhereTheyAreSignedIn() {
        String secret = TestCodes.freshSecret();
        second.pass(newcomer.pending(clock.instant(), secret), TestCodes.at(secret, clock.instant()), HERE);
        enter(newcomer.actor());
        for (int guess = 0; guess < Failures.CODES_OF_A_MEMBER; guess++) {
            assertThatThrownBy(() -> authenticators.freshCodes("000000x")).hasMessage("accounts.refused.code-wrong");
        }
        assertThatThrownBy(() -> authenticators.freshCodes("000000x")).hasMessage("accounts.refused.too-many-tries");
        assertThatThrownBy(() -> proofs.give(new Proof.Code("000000x"), HERE))
                .hasMessage("accounts.refused.too-many-tries");
    }

    @Test
    void whatWasTypedAndSecretsStandInNoLog() {
        assertThat(List.of(
                                new Proof.Password("typed-in"),
                                new Proof.Code("typed-in"),
                                new Proof.PasskeyAnswer("typed-in"),
                                new Enrolment("someone", "typed-in"),
                                newcomer.pending(clock.instant(), "typed-in"))
                        .toString())
                .doesNotContain("typed-in");
    }

    @Test
    void aSignInWithoutAnyProofIsNeverFresh() {
        assertThatThrownBy(() -> newcomer.actor().act(sessions::endOthers)).isInstanceOf(ProofNeeded.class);
    }

    @Test
    void thePasswordProvesItAndOneGoesOnForTenMinutes() {
        proofs.give(new Proof.Password(Newcomer.PASSWORD), HERE);
        assertThatCode(sessions::endOthers).doesNotThrowAnyException();
        Instant later = clock.instant().plus(Means.FRESH).plusSeconds(5);
        assertThatThrownBy(() -> StoryClock.at(later, () -> {
                    sessions.endOthers();
                    return "";
                }))
                .isInstanceOf(ProofNeeded.class);
    }

    @Test
    void whoProvesItStaysTheSameMemberWithTheSameRoles() {
        proofs.give(new Proof.Password(Newcomer.PASSWORD), HERE);
        assertThat(Actor.current()).isEqualTo(newcomer.actor());
    }

    @Test
    void aWrongPasswordProvesNothing() {
        assertThatThrownBy(() -> proofs.give(new Proof.Password("wrong"), HERE))
                .isInstanceOf(Refused.class)
                .hasMessage("accounts.refused.proof-wrong");
        assertThatThrownBy(sessions::endOthers).isInstanceOf(ProofNeeded.class);
    }

    @Test
    void whoGuessesHasToWaitEvenForTheRightPassword() {
        for (int time = 0; time < Failures.OF_A_NAME_FROM_AN_ADDRESS; time++) {
            assertThatThrownBy(() -> proofs.give(new Proof.Password("wrong"), HERE))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> proofs.give(new Proof.Password(Newcomer.PASSWORD), HERE))
                .hasMessage("accounts.refused.too-many-tries");
    }

    @Test
    void aCodeProvesItOnce() {
        String secret = TestCodes.freshSecret();
        second.pass(newcomer.pending(clock.instant(), secret), code(secret, -1), HERE);
        String code = code(secret, 0);
        proofs.give(new Proof.Code(code), HERE);
        assertThatCode(sessions::endOthers).doesNotThrowAnyException();
        assertThatThrownBy(() -> proofs.give(new Proof.Code(code), HERE)).isInstanceOf(Refused.class);
    }

    private String code(String secret, int steps) {
        return TestCodes.at(secret, clock.instant().plus(TestCodes.STEP.multipliedBy(steps)));
    }

    @Test
    void myPasskeyProvesItAndAnothersDoesNot() {
        SoftKey mine = withPasskey(newcomer);
        SoftKey others = withPasskey(Newcomer.with(members, accounts));
        enterLongAgo(newcomer.actor());
        assertThatThrownBy(() -> proofs.give(
                        new Proof.PasskeyAnswer(others.answer(proofs.question().orElseThrow())), HERE))
                .isInstanceOf(Refused.class);
        proofs.give(new Proof.PasskeyAnswer(mine.answer(proofs.question().orElseThrow())), HERE);
        assertThatCode(sessions::endOthers).doesNotThrowAnyException();
    }

    private SoftKey withPasskey(Newcomer owner) {
        enter(owner.actor());
        SoftKey key = new SoftKey();
        passkeys.add("電話", key.make(passkeys.invite()));
        return key;
    }
}
