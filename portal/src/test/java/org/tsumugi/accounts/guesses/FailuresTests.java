package org.tsumugi.accounts.guesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.tsumugi.PortalTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.entry.PasswordSignIn;
import org.tsumugi.members.Members;

@PortalTest
class FailuresTests {

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    Failures failures;

    Newcomer newcomer;
    String hers = "2001:db8::" + Integer.toHexString(UUID.randomUUID().hashCode() & 0xffff);
    String his = "2001:db8:1::" + Integer.toHexString(UUID.randomUUID().hashCode() & 0xffff);

    @BeforeEach
    void someoneWithAnAccount() {
        newcomer = Newcomer.with(members, accounts);
    }

    private Authentication enter(String userName, String password, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var asked = new UsernamePasswordAuthenticationToken(userName, password);
        asked.setDetails(new WebAuthenticationDetails(request));
        return signIn.authenticate(asked);
    }

    private void guess(String userName, int times) {
        for (int time = 0; time < times; time++) {
            assertThatThrownBy(() -> enter(userName, "wrong", his)).isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void whoGuessesHasToWaitEvenForTheRightPassword() {
        guess(newcomer.userName(), Failures.OF_A_NAME_FROM_AN_ADDRESS);
        assertThatThrownBy(() -> enter(newcomer.userName(), Newcomer.PASSWORD, his))
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void ofManyGuessesAtOnceNoMoreAreJudgedThanOneAfterTheOther() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Boolean>> guesses = Collections.nCopies(48, () -> {
                try {
                    failures.charge(new Try(newcomer.userName(), his, Try.Kind.PASSWORD));
                    return true;
                } catch (TooManyTries wait) {
                    return false;
                }
            });
            int judged = 0;
            for (Future<Boolean> one : threads.invokeAll(guesses)) {
                judged += one.get() ? 1 : 0;
            }
            assertThat(judged).isBetween(Failures.OF_A_NAME_FROM_AN_ADDRESS, Failures.OF_A_NAME_FROM_AN_ADDRESS + 2);
        }
    }

    @Test
    void manyWhoComeFromOneAddressWithTheRightPasswordLeaveNoCount() {
        for (int one = 0; one < Failures.OF_AN_ADDRESS + 5; one++) {
            failures.giveBack(failures.charge(new Try(newcomer.userName() + one, his, Try.Kind.PASSWORD)));
        }
        assertThatCode(() -> enter(newcomer.userName(), Newcomer.PASSWORD, his)).doesNotThrowAnyException();
    }

    @Test
    void aStrangersGuessesDoNotKeepTheMemberOut() {
        guess(newcomer.userName(), Failures.OF_A_NAME_FROM_AN_ADDRESS);
        assertThat(enter(newcomer.userName(), Newcomer.PASSWORD, hers).getPrincipal())
                .isEqualTo(newcomer.actor());
    }

    @Test
    void aNameThatDoesNotExistIsSlowedDownAlike() {
        String nobody = "nobody-" + UUID.randomUUID();
        guess(nobody, Failures.OF_A_NAME_FROM_AN_ADDRESS);
        assertThatThrownBy(() -> enter(nobody, "wrong", his)).isInstanceOf(TooManyTries.class);
    }

    @Test
    void afterASuccessTheCountBeginsAnew() {
        guess(newcomer.userName(), Failures.OF_A_NAME_FROM_AN_ADDRESS - 1);
        enter(newcomer.userName(), Newcomer.PASSWORD, his);
        guess(newcomer.userName(), Failures.OF_A_NAME_FROM_AN_ADDRESS - 1);
        assertThatCode(() -> enter(newcomer.userName(), Newcomer.PASSWORD, his)).doesNotThrowAnyException();
    }
}
