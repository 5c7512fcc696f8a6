package org.tsumugi.accounts.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Doorway;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.factors.TestCodes;
import org.tsumugi.accounts.sessions.OpenSessions;
import org.tsumugi.accounts.sharing.SharedDevice;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// A browser that many use, through all of Spring Security.
@PortalTest
class SharedDevicesTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    SharedDevices devices;

    @Autowired
    Files files;

    @Autowired
    SecondStep second;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Office place;
    Doorway door;
    Actor manager;
    Newcomer nurse;
    Cookie office;

    @BeforeEach
    void anOfficeWithASharedBrowser() throws Exception {
        place = new Office(context);
        door = place.door();
        manager = place.manager();
        nurse = place.nurse();
        office = place.browser();
    }

    @Test
    void theCookieStaysLongAndNoScriptReadsIt() throws Exception {
        assertThat(place.register(manager, "受付").getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=34560000");
        assertThat(manager.act(devices::ours)).extracting(SharedDevice::name).containsExactly("事務所", "受付");
    }

    @Test
    void onlyAManagerRegistersAndOnlyFromThisSite() throws Exception {
        assertThat(place.register(nurse.actor(), "わたしの").getStatus()).isEqualTo(404);
        assertThat(place.register(manager, " ").getCookie("tsumugi-shared")).isNull();
        MockHttpServletResponse elsewhere = door.sendAlone(post("/sign-in/shared")
                .param("name", "x")
                .header("Origin", "https://elsewhere.example")
                .with(authentication(manager.authentication())));
        assertThat(elsewhere.getStatus()).isEqualTo(403);
        assertThat(door.send(post("/sign-in/shared").param("name", "x")).getCookie("tsumugi-shared"))
                .isNull();
    }

    @Test
    void aFileIsNotKeptThereAndIsKeptPrivatelyElsewhere() throws Exception {
        FileLine file = nurse.actor()
                .act(() -> files.keep("紹介.txt", new ByteArrayInputStream("架空の紹介文です".getBytes(StandardCharsets.UTF_8))));
        var mine = get("/files/" + file.id().value())
                .with(authentication(nurse.actor().authentication()));
        assertThat(door.sendAlone(mine).getHeaders("Cache-Control"))
                .singleElement()
                .isEqualTo("no-cache, private");
        assertThat(door.sendAlone(mine.cookie(office)).getHeaders("Cache-Control"))
                .singleElement()
                .isEqualTo("no-store");
    }

    @Test
    void whoGoesHasWhatTheBrowserKeptClearedThereAndTheBrowserStaysKnown() throws Exception {
        String all = "\"cache\", \"storage\"";
        for (var going : List.of(post("/logout").with(csrf()), get("/sign-in/again"))) {
            door.leave();
            assertThat(door.send(going).getHeader("Clear-Site-Data")).isNull();
            door.leave();
            MockHttpServletResponse gone = door.send(going.cookie(office));
            assertThat(gone.getHeader("Clear-Site-Data")).isEqualTo(all);
            assertThat(gone.getCookie("tsumugi-shared")).isNull();
        }
        assertThat(door.enter(nurse, office)).as("still a shared browser").isEqualTo(Office.NEXT);
    }

    @Test
    void aSecondKeyIsAlwaysAskedForThere() throws Exception {
        assertThat(door.enter(nurse, null)).as("on an own device").doesNotContain("sign-in");
        assertThat(door.enter(nurse, office)).isEqualTo(Office.NEXT);
    }

    @Test
    void nothingIsRememberedThere() throws Exception {
        List<String> card = place.cardFor(nurse);
        String secret = TestCodes.freshSecret();
        jdbc.sql("delete from accounts.card_code where member = ?")
                .param(nurse.actor().id().value())
                .update();
        second.pass(nurse.pending(clock.instant(), secret), TestCodes.at(secret, clock.instant()), "192.0.2.3");
        door.enter(nurse, office);
        MockHttpServletResponse in = door.send(post(Office.NEXT)
                .param("code", TestCodes.at(secret, clock.instant().plus(TestCodes.STEP)))
                .param("remember", "yes")
                .cookie(office));
        assertThat(in.getRedirectedUrl()).doesNotContain("sign-in");
        assertThat(in.getCookie("tsumugi-device")).isNull();
        assertThat(card).hasSize(40);
    }

    @Test
    void aSignInThereEndsAfterFiveMinutesAtMost() throws Exception {
        List<String> card = place.cardFor(nurse);
        door.enter(nurse, office);
        place.sendCode(card.getFirst());
        context.getBean(OpenSessions.class).look();
        assertThat(door.session().getMaxInactiveInterval()).isBetween(300, 420);
    }

    @Test
    void aRevokedBrowserIsLikeAnyonesAndNobodyRevokesAnothers() throws Exception {
        SharedDevice ours = manager.act(devices::ours).getFirst();
        Actor stranger = Someone.with(members, Role.MEMBER, Role.FACILITY_MANAGER);
        place.worksAt(UUID.randomUUID(), stranger);
        stranger.act(() -> devices.revoke(ours.id()));
        assertThat(door.enter(nurse, office)).isEqualTo(Office.NEXT);
        manager.act(() -> devices.revoke(ours.id()));
        assertThat(door.enter(nurse, office)).doesNotContain("sign-in");
    }
}
