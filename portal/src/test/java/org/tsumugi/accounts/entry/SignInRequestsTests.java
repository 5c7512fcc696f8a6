package org.tsumugi.accounts.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.accounts.Accounts;
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

    MockMvc portal;
    MockHttpSession session = new MockHttpSession();
    Newcomer newcomer;
    String secret = TestCodes.freshSecret();

    @BeforeEach
    void someoneWithAnAppAndABrowser() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        newcomer = Newcomer.with(members, accounts);
        second.pass(newcomer.pending(clock.instant(), secret), code(-1), "192.0.2.1");
    }

    private String code(int steps) {
        return TestCodes.at(secret, clock.instant().plus(TestCodes.STEP.multipliedBy(steps)));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request.session(session)).andReturn().getResponse();
    }

    private String sendPassword(String password) throws Exception {
        return String.valueOf(
                send(post("/sign-in").param("username", newcomer.userName()).param("password", password))
                        .getRedirectedUrl());
    }

    private String sendCode(String code) throws Exception {
        return String.valueOf(send(post("/sign-in/code").param("code", code)).getRedirectedUrl());
    }

    /// Where a page that is not for everyone sends this browser.
    private boolean isStranger() throws Exception {
        String sentTo = send(get("/files/" + UUID.randomUUID())).getRedirectedUrl();
        return sentTo != null && sentTo.endsWith("/sign-in");
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
        String first = session.getId();
        assertThat(sendPassword(Newcomer.PASSWORD)).isEqualTo("/sign-in/code");
        String onTheWay = session.getId();
        assertThat(onTheWay).isNotEqualTo(first);
        assertThat(isStranger()).as("between the steps nobody is in").isTrue();
        assertThat(trail("SignIn.accepted")).isZero();

        assertThat(sendCode(code(0))).doesNotContain("sign-in");
        assertThat(session.getId()).isNotEqualTo(onTheWay);
        assertThat(isStranger()).isFalse();
        assertThat(trail("SignIn.accepted")).isEqualTo(1);
        assertThat(newcomer.actor()
                        .act(() -> context.getBean(Sessions.class).mine())
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aWrongPasswordSaysNoMoreThanAWrongName() throws Exception {
        assertThat(sendPassword("wrong")).isEqualTo("/sign-in?error");
        MockHttpServletResponse unknown = send(post("/sign-in")
                .param("username", "nobody-" + UUID.randomUUID())
                .param("password", "wrong"));
        assertThat(unknown.getRedirectedUrl()).isEqualTo("/sign-in?error");
    }

    @Test
    void aWrongCodeLeavesOneOutside() throws Exception {
        sendPassword(Newcomer.PASSWORD);
        assertThat(sendCode("000000")).isEqualTo("/sign-in/code?error");
        assertThat(isStranger()).isTrue();
    }

    @Test
    void aCodeWithoutAPasswordBeforeItIsNothing() throws Exception {
        assertThat(sendCode(code(0))).isEqualTo("/sign-in/code?error");
        assertThat(isStranger()).isTrue();
    }

    @Test
    void aCodeSentFromAnotherSiteIsRefused() throws Exception {
        sendPassword(Newcomer.PASSWORD);
        MockHttpServletResponse answer =
                send(post("/sign-in/code").param("code", code(0)).header("Origin", "https://elsewhere.example"));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(isStranger()).isTrue();
    }

    @Test
    void whoTriesTooOftenIsToldToWaitAndEachTryIsInTheTrail() throws Exception {
        int before = refusals();
        for (int time = 0; time < Failures.OF_A_NAME_FROM_AN_ADDRESS; time++) {
            sendPassword("wrong");
        }
        assertThat(sendPassword(Newcomer.PASSWORD)).startsWith("/sign-in?wait=");
        assertThat(refusals() - before).isEqualTo(Failures.OF_A_NAME_FROM_AN_ADDRESS + 1);
    }

    private int refusals() {
        return jdbc.sql("select count(*) from trail.entry where act = 'SignIn.refused'")
                .query(Integer.class)
                .single();
    }
}
