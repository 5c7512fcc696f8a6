package org.tsumugi.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.tsumugi.PortalTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.entry.PasswordSignIn;
import org.tsumugi.accounts.entry.SecondStepNeeded;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.accounts.guesses.TooManyTries;
import org.tsumugi.accounts.owners.Resting;
import org.tsumugi.members.Members;

@PortalTest
class SecondStepTests {

    private static final String HERE = "192.0.2.7";

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordSignIn first;

    @Autowired
    SecondStep second;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Newcomer newcomer;
    String secret = OneTimeCodes.freshSecret();
    List<String> recoveryCodes = List.of();

    @BeforeEach
    void setUpAnApp() {
        newcomer = Newcomer.with(members, accounts);
        recoveryCodes = second.pass(newcomer.pending(clock.instant(), secret), code(-1), HERE)
                .recoveryCodes();
    }

    private String code(int steps) {
        return OneTimeCodes.codeAt(secret, clock.instant().plus(OneTimeCodes.STEP.multipliedBy(steps)));
    }

    private SecondStep.Passed pass(String code) {
        return second.pass(newcomer.pending(clock.instant(), null), code, HERE);
    }

    @Test
    void thePasswordAloneSignsNobodyInWhoHasASecondFactor() {
        assertThatThrownBy(() -> first.authenticate(
                        new UsernamePasswordAuthenticationToken(newcomer.userName(), Newcomer.PASSWORD)))
                .isInstanceOf(SecondStepNeeded.class)
                .satisfies(needed -> assertThat(
                                ((SecondStepNeeded) needed).pending().fresh())
                        .as("no new secret is offered to who has one")
                        .isNull());
    }

    @Test
    void theCodeOfTheMomentSignsIn() {
        assertThat(pass(code(0)).actor()).isEqualTo(newcomer.actor());
    }

    @Test
    void aCodeIsAlsoTakenInFullWidthAndWithASpace() {
        String code = code(0);
        String fullWidth = code.chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .insert(3, '　')
                .toString();
        assertThat(pass(fullWidth).actor()).isEqualTo(newcomer.actor());
    }

    @Test
    void aCodeWorksOnceAndNoEarlierOneAfterIt() {
        String earlier = code(0);
        String later = code(1);
        pass(later);
        assertThatThrownBy(() -> pass(later)).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> pass(earlier)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void ofManyRequestsWithOneCodeOneIsLetIn() throws Exception {
        String code = code(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> tried = () -> {
                try {
                    pass(code);
                    return true;
                } catch (BadCredentialsException refused) {
                    return false;
                }
            };
            int letIn = 0;
            for (Future<Boolean> one :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(n -> tried).toList())) {
                letIn += one.get() ? 1 : 0;
            }
            assertThat(letIn).isEqualTo(1);
        }
    }

    @Test
    void eachOfTenRecoveryCodesWorksOnce() {
        assertThat(recoveryCodes).hasSize(RecoveryCodes.COUNT).doesNotHaveDuplicates();
        String written = recoveryCodes.getFirst().toUpperCase().replace('-', ' ');
        assertThat(pass(written).actor()).isEqualTo(newcomer.actor());
        assertThatThrownBy(() -> pass(written)).isInstanceOf(BadCredentialsException.class);
        assertThat(pass(recoveryCodes.get(1)).actor()).isEqualTo(newcomer.actor());
    }

    @Test
    void whoGuessesCodesHasToWaitFromWhateverAddress() {
        for (int guess = 0; guess < Failures.CODES_OF_A_MEMBER; guess++) {
            String address = "198.51.100." + guess;
            assertThatThrownBy(() -> second.pass(newcomer.pending(clock.instant(), null), "000000x", address))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> pass(code(0))).isInstanceOf(TooManyTries.class);
    }

    @Test
    void manyGuessesAtOnceAreNoMoreTriesThanOneAfterTheOther() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            Callable<Boolean> tried = () -> {
                try {
                    pass("000000x");
                    return true;
                } catch (TooManyTries notJudged) {
                    return false;
                } catch (BadCredentialsException judged) {
                    return true;
                }
            };
            int judged = 0;
            for (Future<Boolean> one : threads.invokeAll(
                    IntStream.range(0, 80).mapToObj(n -> tried).toList())) {
                judged += one.get() ? 1 : 0;
            }
            // A wait of two seconds may be over before the last of them.
            assertThat(judged).isBetween(Failures.CODES_OF_A_MEMBER, Failures.CODES_OF_A_MEMBER + 2);
        }
    }

    @Test
    void afterTenMinutesThePasswordIsAskedForAgain() {
        Instant before = clock.instant().minus(Pending.PATIENCE).minusSeconds(1);
        assertThatThrownBy(() -> second.pass(newcomer.pending(before, null), code(0), HERE))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void whoLeftBetweenTheStepsDoesNotComeIn() {
        jdbc.sql("update members.member set active = false where id = ?")
                .param(newcomer.actor().id().value())
                .update();
        assertThatThrownBy(() -> pass("000000")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> pass(code(0))).isInstanceOf(Resting.class);
    }

    @Test
    void theDatabaseKeepsNeitherTheSecretNorTheRecoveryCodes() {
        byte[] kept = jdbc.sql("select secret from accounts.authenticator where member = ?")
                .param(newcomer.actor().id().value())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(jdbc.sql("select count(*) from accounts.recovery_code where hash = ?")
                        .param(recoveryCodes.getFirst().getBytes(StandardCharsets.UTF_8))
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
