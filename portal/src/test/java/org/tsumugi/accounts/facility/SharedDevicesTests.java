package org.tsumugi.accounts.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tsumugi.PortalTest;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.factors.CodeCards;
import org.tsumugi.accounts.factors.Means;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.factors.TestCodes;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.accounts.sessions.OpenSessions;
import org.tsumugi.accounts.sharing.SharedDevice;
import org.tsumugi.files.FileLine;
import org.tsumugi.files.Files;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.ProofNeeded;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Role;

/// A browser that many use, and the printed cards that go with it, through all of Spring Security.
@PortalTest
class SharedDevicesTests {

    private static final String NEXT = "/sign-in/code";

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
    StaffCodeCards staffCards;

    @Autowired
    CodeCards codeCards;

    @Autowired
    SecondStep second;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    MockMvc portal;
    MockHttpSession session = new MockHttpSession();
    Actor manager;
    Newcomer nurse;
    Cookie office;
    UUID facility = UUID.randomUUID();

    @BeforeEach
    void anOfficeWithASharedBrowser() throws Exception {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        manager = Someone.with(members, Role.MEMBER, Role.FACILITY_MANAGER);
        nurse = Newcomer.with(members, accounts);
        worksAt(facility, manager);
        worksAt(facility, nurse.actor());
        office = Objects.requireNonNull(register(manager, "事務所").getCookie("tsumugi-shared"));
    }

    private void worksAt(UUID where, Actor who) {
        jdbc.sql("update members.member set facility = ? where id = ?")
                .params(where, who.id().value())
                .update();
    }

    private MockHttpServletResponse register(Actor who, String name) throws Exception {
        return portal.perform(post("/sign-in/shared").param("name", name).with(authentication(who.authentication())))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request.session(session)).andReturn().getResponse();
    }

    private String enter(Newcomer who, @Nullable Cookie shown) throws Exception {
        session = new MockHttpSession();
        var request = post("/sign-in").param("username", who.userName()).param("password", Newcomer.PASSWORD);
        return String.valueOf(
                send(shown == null ? request : request.cookie(shown)).getRedirectedUrl());
    }

    private String sendCode(String code) throws Exception {
        return String.valueOf(
                send(post(NEXT).param("code", code).param("remember", "yes").cookie(office))
                        .getRedirectedUrl());
    }

    private List<String> cardFor(Newcomer colleague) {
        SecurityContextHolder.getContext().setAuthentication(Means.signedIn(manager, clock.instant(), Means.PASSWORD));
        try {
            return staffCards.make(colleague.actor().id());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void theCookieStaysLongAndNoScriptReadsIt() throws Exception {
        assertThat(register(manager, "受付").getHeader("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=34560000");
        assertThat(manager.act(devices::ours)).extracting(SharedDevice::name).containsExactly("事務所", "受付");
    }

    @Test
    void onlyAManagerRegistersAndOnlyFromThisSite() throws Exception {
        assertThat(register(nurse.actor(), "わたしの").getStatus()).isEqualTo(404);
        assertThat(register(manager, " ").getCookie("tsumugi-shared")).isNull();
        MockHttpServletResponse elsewhere = portal.perform(post("/sign-in/shared")
                        .param("name", "x")
                        .header("Origin", "https://elsewhere.example")
                        .with(authentication(manager.authentication())))
                .andReturn()
                .getResponse();
        assertThat(elsewhere.getStatus()).isEqualTo(403);
        assertThat(send(post("/sign-in/shared").param("name", "x")).getCookie("tsumugi-shared"))
                .isNull();
    }

    @Test
    void aFileIsNotKeptThereAndIsKeptPrivatelyElsewhere() throws Exception {
        FileLine file = nurse.actor()
                .act(() -> files.keep("紹介.txt", new ByteArrayInputStream("架空の紹介文です".getBytes(StandardCharsets.UTF_8))));
        var mine = get("/files/" + file.id().value())
                .with(authentication(nurse.actor().authentication()));
        assertThat(portal.perform(mine).andReturn().getResponse().getHeaders("Cache-Control"))
                .singleElement()
                .isEqualTo("no-cache, private");
        assertThat(portal.perform(mine.cookie(office)).andReturn().getResponse().getHeaders("Cache-Control"))
                .singleElement()
                .isEqualTo("no-store");
    }

    @Test
    void whoGoesHasWhatTheBrowserKeptClearedThereAndTheBrowserStaysKnown() throws Exception {
        String all = "\"cache\", \"storage\"";
        for (var going : List.of(post("/logout").with(csrf()), get("/sign-in/again"))) {
            session = new MockHttpSession();
            assertThat(send(going).getHeader("Clear-Site-Data")).isNull();
            session = new MockHttpSession();
            MockHttpServletResponse gone = send(going.cookie(office));
            assertThat(gone.getHeader("Clear-Site-Data")).isEqualTo(all);
            assertThat(gone.getCookie("tsumugi-shared")).isNull();
        }
        assertThat(enter(nurse, office)).as("still a shared browser").isEqualTo(NEXT);
    }

    @Test
    void aSecondKeyIsAlwaysAskedForThere() throws Exception {
        assertThat(enter(nurse, null)).as("on an own device").doesNotContain("sign-in");
        assertThat(enter(nurse, office)).isEqualTo(NEXT);
    }

    @Test
    void theCodeWhoseTurnItIsLetsOneInOnceAndTheTrailSaysSo() throws Exception {
        List<String> card = cardFor(nurse);
        assertThat(enter(nurse, office)).isEqualTo(NEXT);
        assertThat(sendCode(card.get(1))).as("not its turn").isEqualTo("/sign-in/code?error");
        assertThat(sendCode(card.get(0))).doesNotContain("sign-in");
        assertThat(jdbc.sql("select reason from trail.entry where act = 'SignIn.accepted' and actor = :id")
                        .param("id", nurse.actor().id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("PASSWORD+CARD");

        enter(nurse, office);
        assertThat(sendCode(card.get(0))).as("used").isEqualTo("/sign-in/code?error");
        assertThat(sendCode(card.get(1).toUpperCase())).doesNotContain("sign-in");
    }

    @Test
    void aCardCountsOnlyOnASharedBrowser() throws Exception {
        List<String> card = cardFor(nurse);
        assertThat(enter(nurse, null)).isEqualTo(NEXT);
        String sentTo =
                String.valueOf(send(post(NEXT).param("code", card.getFirst())).getRedirectedUrl());
        assertThat(sentTo).isEqualTo("/sign-in/code?error");
        assertThat(send(get("/files/" + UUID.randomUUID())).getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void aCardCountsOnlyWhereItsOwnerWorksToday() throws Exception {
        List<String> card = cardFor(nurse);
        UUID elsewhere = UUID.randomUUID();
        worksAt(elsewhere, nurse.actor());
        enter(nurse, office);
        assertThat(sendCode(card.getFirst())).isEqualTo("/sign-in/code?error");
        alsoWorksHere("current_date - 9", "current_date - 2");
        assertThat(sendCode(card.getFirst())).isEqualTo("/sign-in/code?error");
        alsoWorksHere("current_date - 9", "current_date + 9");
        assertThat(sendCode(card.getFirst())).doesNotContain("sign-in");
    }

    private void alsoWorksHere(String since, String until) {
        jdbc.sql("insert into members.affiliation (member, facility, since, until) values (?, ?, " + since + ", "
                        + until + ") on conflict (member, facility) do update set until = excluded.until")
                .params(nurse.actor().id().value(), facility)
                .update();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "AUDITOR", "COORDINATOR"})
    void noManagerMakesACardForWhoMayMoreThanThey(Role role) {
        Actor higher = Someone.with(members, Role.MEMBER, role);
        Newcomer wide = new Newcomer(higher, "wide-" + higher.id());
        Actor.SYSTEM.act(() -> accounts.give(higher.id(), wide.userName(), Newcomer.PASSWORD));
        worksAt(facility, higher);
        assertThatThrownBy(() -> cardFor(wide)).isInstanceOf(Refused.class);
        assertThat(manager.act(staffCards::colleagues))
                .extracting(StaffCodeCards.Colleague::id)
                .containsExactly(nurse.actor().id());
    }

    @Test
    void anothersCardIsNothing() throws Exception {
        List<String> card = cardFor(nurse);
        Newcomer other = Newcomer.with(members, accounts);
        worksAt(facility, other.actor());
        cardFor(other);
        enter(other, office);
        assertThat(sendCode(card.getFirst())).isEqualTo("/sign-in/code?error");
    }

    @Test
    void whoGuessesCodesHasToWait() throws Exception {
        List<String> card = cardFor(nurse);
        enter(nurse, office);
        for (int guess = 0; guess < Failures.CODES_OF_A_MEMBER; guess++) {
            sendCode("222222");
        }
        assertThat(sendCode(card.getFirst())).startsWith("/sign-in/code?wait=");
    }

    @Test
    void aNewCardVoidsTheFormerAndTheDatabaseKeepsNoCode() throws Exception {
        List<String> former = cardFor(nurse);
        List<String> card = cardFor(nurse);
        enter(nurse, office);
        assertThat(sendCode(former.getFirst())).isEqualTo("/sign-in/code?error");
        assertThat(jdbc.sql("select string_agg(encode(hash, 'escape'), ' ') from accounts.card_code where member = :id")
                        .param("id", nurse.actor().id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(card.getFirst());
        assertThat(sendCode(card.getFirst())).doesNotContain("sign-in");
    }

    @Test
    void managersMakeCardsForTheOwnPeopleOnlyAndAreAskedAgain() {
        Newcomer elsewhere = Newcomer.with(members, accounts);
        worksAt(UUID.randomUUID(), elsewhere.actor());
        assertThatThrownBy(() -> cardFor(elsewhere)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> manager.act(() -> staffCards.make(nurse.actor().id())))
                .isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() ->
                        nurse.actor().act(() -> staffCards.make(nurse.actor().id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> nurse.actor().act(codeCards::make)).isInstanceOf(ProofNeeded.class);
    }

    @Test
    void nothingIsRememberedThere() throws Exception {
        List<String> card = cardFor(nurse);
        String secret = TestCodes.freshSecret();
        jdbc.sql("delete from accounts.card_code where member = ?")
                .param(nurse.actor().id().value())
                .update();
        second.pass(nurse.pending(clock.instant(), secret), TestCodes.at(secret, clock.instant()), "192.0.2.3");
        enter(nurse, office);
        MockHttpServletResponse in = send(post(NEXT)
                .param("code", TestCodes.at(secret, clock.instant().plus(TestCodes.STEP)))
                .param("remember", "yes")
                .cookie(office));
        assertThat(in.getRedirectedUrl()).doesNotContain("sign-in");
        assertThat(in.getCookie("tsumugi-device")).isNull();
        assertThat(card).hasSize(40);
    }

    @Test
    void aSignInThereEndsAfterFiveMinutesAtMost() throws Exception {
        List<String> card = cardFor(nurse);
        enter(nurse, office);
        sendCode(card.getFirst());
        context.getBean(OpenSessions.class).look();
        assertThat(session.getMaxInactiveInterval()).isBetween(300, 420);
    }

    @Test
    void aRevokedBrowserIsLikeAnyonesAndNobodyRevokesAnothers() throws Exception {
        SharedDevice ours = manager.act(devices::ours).getFirst();
        Actor stranger = Someone.with(members, Role.MEMBER, Role.FACILITY_MANAGER);
        worksAt(UUID.randomUUID(), stranger);
        stranger.act(() -> devices.revoke(ours.id()));
        assertThat(enter(nurse, office)).isEqualTo(NEXT);
        manager.act(() -> devices.revoke(ours.id()));
        assertThat(enter(nurse, office)).doesNotContain("sign-in");
    }
}
