package org.tsumugi.accounts.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Doorway;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.factors.TestCodes;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.accounts.sessions.Sessions;
import org.tsumugi.members.Members;

/// Signing in as a browser does it, through all of Spring Security.
@PortalTest
class SignInRequestsTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondStep second;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Doorway door;
    Newcomer newcomer;
    String secret = TestCodes.freshSecret();

    @BeforeEach
    void someoneWithAnAppAndABrowser() {
        door = new Doorway(context);
        newcomer = Newcomer.with(members, accounts);
        second.pass(newcomer.pending(clock.instant(), secret), code(-1), "192.0.2.1");
    }

    private String code(int steps) {
        return TestCodes.at(secret, clock.instant().plus(TestCodes.STEP.multipliedBy(steps)));
    }

    private String sendCode(String code) throws Exception {
        return String.valueOf(
                door.send(post("/sign-in/code").param("code", code)).getRedirectedUrl());
    }

    private int trail(String act) {
        return jdbc.sql("select count(*) from trail.entry where act = :act and actor = :actor")
                .param("act", act)
                .param("actor", newcomer.actor().id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void passwordAndCodeLetOneInUnderANewSessionNameAndLeaveOneRow() throws Exception {
        String first = door.session().getId();
        assertThat(door.sendPassword(newcomer.userName(), Newcomer.PASSWORD)).isEqualTo("/sign-in/code");
        String onTheWay = door.session().getId();
        assertThat(onTheWay).isNotEqualTo(first);
        assertThat(door.isStranger()).as("between the steps nobody is in").isTrue();
        assertThat(trail("SignIn.accepted")).isZero();

        assertThat(sendCode(code(0))).doesNotContain("sign-in");
        assertThat(door.session().getId()).isNotEqualTo(onTheWay);
        assertThat(door.isStranger()).isFalse();
        assertThat(trail("SignIn.accepted")).isEqualTo(1);
        assertThat(newcomer.actor()
                        .act(() -> context.getBean(Sessions.class).mine())
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aWrongPasswordSaysNoMoreThanAWrongName() throws Exception {
        assertThat(door.sendPassword(newcomer.userName(), "wrong")).isEqualTo("/sign-in?error");
        MockHttpServletResponse unknown = door.send(post("/sign-in")
                .param("username", "nobody-" + UUID.randomUUID())
                .param("password", "wrong"));
        assertThat(unknown.getRedirectedUrl()).isEqualTo("/sign-in?error");
    }

    @Test
    void aWrongCodeLeavesOneOutside() throws Exception {
        door.sendPassword(newcomer.userName(), Newcomer.PASSWORD);
        assertThat(sendCode("000000")).isEqualTo("/sign-in/code?error");
        assertThat(door.isStranger()).isTrue();
    }

    @Test
    void aCodeWithoutAPasswordBeforeItIsNothing() throws Exception {
        assertThat(sendCode(code(0))).isEqualTo("/sign-in/code?error");
        assertThat(door.isStranger()).isTrue();
    }

    @Test
    void aCodeSentFromAnotherSiteIsRefused() throws Exception {
        door.sendPassword(newcomer.userName(), Newcomer.PASSWORD);
        MockHttpServletResponse answer =
                door.send(post("/sign-in/code").param("code", code(0)).header("Origin", "https://elsewhere.example"));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(door.isStranger()).isTrue();
    }

    @Test
    void whoTriesTooOftenIsToldToWaitAndEachTryIsInTheTrail() throws Exception {
        int before = refusals();
        for (int time = 0; time < Failures.OF_A_NAME_FROM_AN_ADDRESS; time++) {
            door.sendPassword(newcomer.userName(), "wrong");
        }
        assertThat(door.sendPassword(newcomer.userName(), Newcomer.PASSWORD)).startsWith("/sign-in?wait=");
        assertThat(refusals() - before).isEqualTo(Failures.OF_A_NAME_FROM_AN_ADDRESS + 1);
    }

    private int refusals() {
        return jdbc.sql("select count(*) from trail.entry where act = 'SignIn.refused'")
                .query(Integer.class)
                .single();
    }
}
