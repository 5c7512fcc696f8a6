package org.tsumugi.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Doorway;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.passwords.Passwords;
import org.tsumugi.accounts.remembered.RememberedDevice;
import org.tsumugi.accounts.sessions.Sessions;
import org.tsumugi.members.Members;

/// A remembered browser, as it comes in through all of Spring Security.
@PortalTest
class RememberedDevicesTests {

    private static final String NEXT = "/sign-in/code";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    RememberedDevices devices;

    @Autowired
    SecondStep second;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Doorway door;
    Newcomer newcomer;
    String secret = OneTimeCodes.freshSecret();
    List<String> recoveryCodes = List.of();

    @BeforeEach
    void someoneWithAnApp() {
        door = new Doorway(context);
        newcomer = Newcomer.with(members, accounts);
        recoveryCodes = second.pass(newcomer.pending(clock.instant(), secret), code(-1), "192.0.2.1")
                .recoveryCodes();
    }

    private String code(int steps) {
        return OneTimeCodes.codeAt(secret, clock.instant().plus(OneTimeCodes.STEP.multipliedBy(steps)));
    }

    private MockHttpServletResponse sendCode(String code, boolean remember) throws Exception {
        var request = post("/sign-in/code").param("code", code);
        return door.send(remember ? request.param("remember", "yes") : request);
    }

    private Cookie remembered() throws Exception {
        door.enter(newcomer, null);
        return Objects.requireNonNull(sendCode(code(0), true).getCookie("tsumugi-device"));
    }

    @Test
    void aRememberedBrowserIsNotAskedForTheCodeButForThePassword() throws Exception {
        Cookie cookie = remembered();
        assertThat(door.enter(newcomer, cookie)).doesNotContain("sign-in");
        assertThat(jdbc.sql("select reason from trail.entry where act = 'SignIn.accepted' and actor = :id order by at")
                        .param("id", newcomer.actor().id().value())
                        .query(String.class)
                        .list())
                .containsExactly("PASSWORD+CODE", "PASSWORD+REMEMBERED");

        door.leave();
        String refused = door.send(post("/sign-in")
                        .param("username", newcomer.userName())
                        .param("password", "wrong")
                        .cookie(cookie))
                .getRedirectedUrl();
        assertThat(refused).isEqualTo("/sign-in?error");
        String sentTo =
                door.send(get("/files/" + UUID.randomUUID()).cookie(cookie)).getRedirectedUrl();
        assertThat(sentTo).endsWith("/sign-in");
    }

    @Test
    void noScriptAndNoOtherPageSeesTheCookieAndTheTableKeepsAHash() throws Exception {
        door.enter(newcomer, null);
        MockHttpServletResponse response = sendCode(code(0), true);
        assertThat(response.getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/sign-in", "Max-Age=2592000");
        String shown =
                Objects.requireNonNull(response.getCookie("tsumugi-device")).getValue();
        assertThat(jdbc.sql("select encode(hash, 'escape') from accounts.remembered where member = :id")
                        .param("id", newcomer.actor().id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(shown);
    }

    @Test
    void whoDidNotAskForItIsAskedEachTime() throws Exception {
        door.enter(newcomer, null);
        assertThat(sendCode(code(0), false).getCookie("tsumugi-device")).isNull();
        assertThat(mine()).isEmpty();
    }

    @Test
    void aRecoveryCodeMakesNoBrowserRemembered() throws Exception {
        door.enter(newcomer, null);
        assertThat(sendCode(recoveryCodes.getFirst(), true).getCookie("tsumugi-device"))
                .isNull();
    }

    @Test
    void theCookieOfAnotherMemberSparesNothing() throws Exception {
        Cookie hers = remembered();
        Newcomer other = Newcomer.with(members, accounts);
        String others = OneTimeCodes.freshSecret();
        second.pass(other.pending(clock.instant(), others), OneTimeCodes.codeAt(others, clock.instant()), "192.0.2.2");
        assertThat(door.enter(other, hers)).isEqualTo(NEXT);
        assertThat(door.enter(newcomer, new Cookie("tsumugi-device", "x" + hers.getValue())))
                .isEqualTo(NEXT);
    }

    @Test
    void afterItsDaysTheBrowserIsAskedAgain() throws Exception {
        Cookie cookie = remembered();
        jdbc.sql("update accounts.remembered set ends_at = ends_at - interval '30 days' where member = :id")
                .param("id", newcomer.actor().id().value())
                .update();
        assertThat(door.enter(newcomer, cookie)).isEqualTo(NEXT);
    }

    @Test
    void itsOwnerSeesItAndMakesItForgotten() throws Exception {
        Cookie cookie = remembered();
        RememberedDevice mine = mine().getFirst();
        assertThat(Duration.between(mine.since(), mine.endsAt())).isEqualTo(Duration.ofDays(30));

        Newcomer.with(members, accounts).actor().act(() -> devices.forget(mine.id()));
        assertThat(door.enter(newcomer, cookie)).doesNotContain("sign-in");

        newcomer.actor().act(() -> devices.forget(mine.id()));
        assertThat(door.enter(newcomer, cookie)).isEqualTo(NEXT);
    }

    private List<RememberedDevice> mine() {
        return newcomer.actor().act(devices::mine);
    }

    @Test
    void aNewPasswordVoidsIt() throws Exception {
        voids(() -> context.getBean(Passwords.class).change(Newcomer.PASSWORD, Newcomer.PASSWORD + "-冬"));
    }

    @Test
    void anotherAppVoidsIt() throws Exception {
        voids(() -> {
            Authenticators authenticators = context.getBean(Authenticators.class);
            Enrolment offered = authenticators.offer();
            authenticators.replace(
                    offered, recoveryCodes.getFirst(), OneTimeCodes.codeAt(offered.secret(), clock.instant()));
        });
    }

    @Test
    void endingAllOtherDevicesVoidsIt() throws Exception {
        voids(() -> context.getBean(Sessions.class).endOthers());
    }

    private void voids(Runnable act) throws Exception {
        remembered();
        SecurityContextHolder.getContext()
                .setAuthentication(Means.signedIn(newcomer.actor(), clock.instant(), Means.PASSWORD));
        try {
            assertThat(devices.mine()).hasSize(1);
            act.run();
            assertThat(devices.mine()).isEmpty();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
