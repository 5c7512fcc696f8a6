package org.tsumugi.accounts.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Doorway;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.SoftKey;
import org.tsumugi.accounts.factors.Authenticators;
import org.tsumugi.accounts.factors.RecoveryCodes;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.factors.TestCodes;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.accounts.passkeys.Ceremonies;
import org.tsumugi.accounts.passkeys.Questions;
import org.tsumugi.accounts.sessions.Sessions;
import org.tsumugi.members.Members;

/// Coming in by a passkey as a browser does it, through all of Spring Security.
@PortalTest
class PasskeySignInTests {

    private static final String WRONG = "/sign-in?passkey";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondStep second;

    @Autowired
    Ceremonies ceremonies;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Doorway door;
    Newcomer newcomer;
    SoftKey key = new SoftKey();

    @BeforeEach
    void someoneWithAPasskey() {
        door = new Doorway(context);
        newcomer = Newcomer.with(members, accounts);
        keep(key, newcomer);
    }

    private void keep(SoftKey made, Newcomer owner) {
        transactions.executeWithoutResult(status -> {
            try {
                Questions questions = Questions.in(door.session());
                String invitation =
                        ceremonies.invitation(questions, owner.actor().id(), owner.userName(), "花子");
                ceremonies.add(questions, owner.actor().id(), made.make(invitation), "わたしの電話");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String question() {
        return ceremonies.question(Questions.in(door.session()), Optional.empty());
    }

    private String answer(String answer) throws Exception {
        return String.valueOf(
                door.send(post("/sign-in/passkey").param("answer", answer)).getRedirectedUrl());
    }

    private List<String> means() {
        return jdbc.sql("select reason from trail.entry where act = 'SignIn.accepted' and actor = :actor")
                .param("actor", newcomer.actor().id().value())
                .query(String.class)
                .list();
    }

    @Test
    void aPasskeyAloneLetsItsOwnerInUnderANewSessionNameAndTheTrailSaysByWhat() throws Exception {
        String before = door.session().getId();
        assertThat(answer(key.answer(question()))).doesNotContain("sign-in");
        assertThat(door.isStranger()).isFalse();
        assertThat(door.session().getId()).isNotEqualTo(before);
        assertThat(means()).containsExactly("PASSKEY");
        assertThat(newcomer.actor().act(() -> context.getBean(Sessions.class).mine()))
                .hasSize(1);
    }

    @Test
    void anAnswerCountsOnce() throws Exception {
        String answer = key.answer(question());
        answer(answer);
        door.send(post("/logout"));
        door.leave();
        question();
        assertThat(answer(answer)).isEqualTo(WRONG);
        assertThat(door.isStranger()).isTrue();
    }

    @Test
    void anAnswerIsNotTakenTwiceByTheSameBrowserEither() throws Exception {
        String answer = key.answer(question());
        answer(answer);
        assertThat(answer(answer)).isEqualTo(WRONG);
    }

    @Test
    void anAnswerToAnotherBrowsersQuestionIsNothing() throws Exception {
        String foreign = ceremonies.question(Questions.in(new MockHttpSession()), Optional.empty());
        assertThat(answer(key.answer(foreign))).isEqualTo(WRONG);
        assertThat(door.isStranger()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:8080",
                "http://localhost:8081",
                "http://localhost.example:8080",
                "http://evil.example"
            })
    void anAnswerGivenToAnotherSiteIsNothing(String site) throws Exception {
        assertThat(answer(key.at(site).answer(question()))).isEqualTo(WRONG);
        assertThat(door.isStranger()).isTrue();
    }

    @Test
    void whoWasNotShownToTheDeviceDoesNotComeIn() throws Exception {
        assertThat(answer(key.withoutShowingWho().answer(question()))).isEqualTo(WRONG);
    }

    @Test
    void aCopyThatCountsLessIsRefused() throws Exception {
        answer(key.counting(10).answer(question()));
        door.leave();
        assertThat(answer(key.counting(5).answer(question()))).isEqualTo(WRONG);
    }

    @Test
    void aPasskeyThatNamesAnotherMemberIsRefused() throws Exception {
        assertThat(answer(key.ownedBy(UUID.randomUUID()).answer(question()))).isEqualTo(WRONG);
    }

    @Test
    void anUnknownPasskeyIsNothing() throws Exception {
        assertThat(answer(new SoftKey().answer(question()))).isEqualTo(WRONG);
    }

    @Test
    void whoLeftDoesNotComeIn() throws Exception {
        jdbc.sql("update members.member set active = false where id = ?")
                .param(newcomer.actor().id().value())
                .update();
        assertThat(answer(key.answer(question()))).isEqualTo(WRONG);
        assertThat(door.isStranger()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "\"x\"", "{\"id\":\"x\",\"response\":{}}", "\u0000"})
    void anAnswerThatIsNoneIsRefusedLikeAWrongOne(String nonsense) throws Exception {
        question();
        assertThat(answer(nonsense)).isEqualTo(WRONG);
    }

    @Test
    void anAnswerSentFromAnotherSiteIsRefused() throws Exception {
        MockHttpServletResponse response = door.send(post("/sign-in/passkey")
                .param("answer", key.answer(question()))
                .header("Origin", "https://elsewhere.example"));
        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void whoHasAPasskeyIsAskedForItAfterThePassword() throws Exception {
        assertThat(door.sendPassword(newcomer.userName(), Newcomer.PASSWORD)).isEqualTo("/sign-in/code");
        assertThat(door.isStranger()).isTrue();
        assertThat(answer(key.answer(question()))).doesNotContain("sign-in");
        assertThat(means()).containsExactly("PASSWORD+PASSKEY");
    }

    @Test
    void aWrongPasskeyAfterThePasswordLeavesOneBetweenTheSteps() throws Exception {
        door.sendPassword(newcomer.userName(), Newcomer.PASSWORD);
        assertThat(answer(new SoftKey().answer(question()))).isEqualTo("/sign-in/code?passkey");
        assertThat(door.isStranger()).isTrue();
    }

    @Test
    void whoHasNoSecondFactorMayMakeAPasskeyTheFirstAndGetsRecoveryCodes() throws Exception {
        newcomer = Newcomer.with(members, accounts);
        newcomer.pending(clock.instant(), TestCodes.freshSecret()).keepIn(door.session());
        String invitation = ceremonies.invitation(
                Questions.in(door.session()), newcomer.actor().id(), newcomer.userName(), newcomer.userName());
        MockHttpServletResponse response = door.send(post("/sign-in/passkey")
                .param("answer", new SoftKey().make(invitation))
                .param("first", ""));
        assertThat(response.getRedirectedUrl()).isEqualTo("/account/recovery-codes");
        assertThat(means()).containsExactly("PASSWORD+PASSKEY");
        assertThat(newcomer.actor()
                        .act(() -> context.getBean(Authenticators.class).mine())
                        .codesLeft())
                .isEqualTo(RecoveryCodes.COUNT);
    }

    @Test
    void whoseAccountIsHeldMakesNoFirstPasskeyByThePasswordAlone() throws Exception {
        newcomer = Newcomer.with(members, accounts);
        newcomer.pending(clock.instant(), TestCodes.freshSecret()).keepIn(door.session());
        newcomer.actor().act(() -> context.getBean(LostPhones.class).reportMine());
        String invitation = ceremonies.invitation(
                Questions.in(door.session()), newcomer.actor().id(), newcomer.userName(), newcomer.userName());
        MockHttpServletResponse response = door.send(post("/sign-in/passkey")
                .param("answer", new SoftKey().make(invitation))
                .param("first", ""));
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in/code?passkey");
        assertThat(door.isStranger()).isTrue();
    }

    @Test
    void whoHasASecondFactorMakesNoFurtherOneByThePasswordAlone() throws Exception {
        newcomer.pending(clock.instant(), TestCodes.freshSecret()).keepIn(door.session());
        String invitation = ceremonies.invitation(
                Questions.in(door.session()), newcomer.actor().id(), newcomer.userName(), newcomer.userName());
        MockHttpServletResponse response = door.send(post("/sign-in/passkey")
                .param("answer", new SoftKey().make(invitation))
                .param("first", ""));
        assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in/code?passkey");
        assertThat(door.isStranger()).isTrue();
    }

    @Test
    void theNumberOfTriesFromAnAddressIsLimitedButNobodyElseIsKeptOutByName() throws Exception {
        String address = "2001:db8:7::" + Integer.toHexString(UUID.randomUUID().hashCode() & 0xffff);
        for (int time = 0; time < Failures.OF_AN_ADDRESS; time++) {
            door.send(post("/sign-in/passkey").param("answer", "{}").with(request -> {
                request.setRemoteAddr(address);
                return request;
            }));
        }
        String late = key.answer(question());
        String sentTo = door.send(post("/sign-in/passkey").param("answer", late).with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }))
                .getRedirectedUrl();
        assertThat(sentTo).startsWith("/sign-in?wait=");
        assertThat(answer(late)).doesNotContain("sign-in");
    }
}
