package org.tsumugi.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
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
import org.springframework.web.util.UriComponentsBuilder;
import org.tsumugi.PortalTest;
import org.tsumugi.RealServers;
import org.tsumugi.Someone;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.ProofNeeded;

/// Coming in from a provider that speaks the real protocol on a port of this machine.
@PortalTest
class ProviderSignInTests {

    private static final String REFUSED = "/sign-in?provider";
    private static final MockOAuth2Server PROVIDER = RealServers.provider();

    @Autowired
    WebApplicationContext context;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    SecondStep second;

    @Autowired
    LostPhones phones;

    @Autowired
    ProviderLink outside;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    MockMvc portal;
    MockHttpSession session = new MockHttpSession();
    Actor someone;
    String mail = "someone-" + UUID.randomUUID() + "@hospital.example";
    String subject = UUID.randomUUID().toString();

    @BeforeEach
    void someoneWithAnAccount() {
        portal = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        someone = Someone.member(members);
        Actor.SYSTEM.act(() -> accounts.give(someone.id(), mail, Newcomer.PASSWORD));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request.session(session)).andReturn().getResponse();
    }

    private String come(Map<String, Object> claims) throws Exception {
        return come(subject, claims);
    }

    /// Through the provider's own pages, and back.
    private String come(String who, Map<String, Object> claims) throws Exception {
        session = new MockHttpSession();
        return String.valueOf(send(back(sentBack(who, claims))).getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder back(URI sent) {
        var parameters = UriComponentsBuilder.fromUri(sent).build().getQueryParams();
        return get("/sign-in/back/provider")
                .param("code", String.valueOf(parameters.getFirst("code")))
                .param(
                        "state",
                        URLDecoder.decode(String.valueOf(parameters.getFirst("state")), StandardCharsets.UTF_8));
    }

    private URI sentBack(String who, Map<String, Object> claims) throws Exception {
        URI sent = sentBack();
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(RealServers.HOUSE, who, "JWT", List.of("tsumugi"), claims, 3600));
        return sent;
    }

    private URI sentBack() throws Exception {
        String there = String.valueOf(send(get("/sign-in/start/provider")).getRedirectedUrl());
        assertThat(there)
                .startsWith(PROVIDER.issuerUrl(RealServers.HOUSE).toString())
                .contains("code_challenge=");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return URI.create(
                    browser.send(HttpRequest.newBuilder(URI.create(there)).build(), BodyHandlers.discarding())
                            .headers()
                            .firstValue("location")
                            .orElseThrow());
        }
    }

    private Map<String, Object> verified(Object... more) {
        Map<String, Object> claims = new HashMap<>(Map.of("email", mail, "email_verified", true));
        for (int at = 0; at < more.length; at += 2) {
            claims.put((String) more[at], more[at + 1]);
        }
        return claims;
    }

    private boolean isStranger() throws Exception {
        String sentTo = send(get("/files/" + UUID.randomUUID())).getRedirectedUrl();
        return sentTo != null && sentTo.endsWith("/sign-in");
    }

    private void setUpAnApp(String secret) {
        second.pass(
                new Pending(someone.id(), mail, clock.instant(), Factors.NONE, null, Means.PASSWORD, secret, null),
                OneTimeCodes.codeAt(secret, clock.instant().minus(OneTimeCodes.STEP)),
                "192.0.2.8");
    }

    @Test
    void aVerifiedMailThatIsAUserNameLetsItsOwnerIn() throws Exception {
        assertThat(come(verified())).doesNotContain("sign-in");
        assertThat(isStranger()).isFalse();
        assertThat(jdbc.sql("select reason from trail.entry where act = 'SignIn.accepted' and actor = :id")
                        .param("id", someone.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("PROVIDER");
    }

    @Test
    void nobodyComesInByAMailThatIsNotVerified() throws Exception {
        assertThat(come(Map.of("email", mail, "email_verified", false))).isEqualTo(REFUSED);
        assertThat(come(Map.of("email", mail))).isEqualTo(REFUSED);
        assertThat(isStranger()).isTrue();
    }

    @Test
    void nobodyGetsAnAccountByComing() throws Exception {
        mail = "nobody-" + UUID.randomUUID() + "@hospital.example";
        assertThat(come(verified())).isEqualTo(REFUSED);
        assertThat(isStranger()).isTrue();
    }

    @Test
    void whoWasHereOnceIsKnownWhateverTheirMail() throws Exception {
        come(verified());
        assertThat(come(Map.of("email", "other@hospital.example", "email_verified", true)))
                .doesNotContain("sign-in");
    }

    @Test
    void aMailThatWasGivenToAnotherPersonOpensNothing() throws Exception {
        come(verified());
        assertThat(come(UUID.randomUUID().toString(), verified())).isEqualTo(REFUSED);
    }

    @Test
    void ourSecondFactorIsAskedForAllTheSame() throws Exception {
        String secret = OneTimeCodes.freshSecret();
        setUpAnApp(secret);
        assertThat(come(verified())).isEqualTo("/sign-in/code");
        assertThat(isStranger()).isTrue();
        String sentTo =
                String.valueOf(send(post("/sign-in/code").param("code", OneTimeCodes.codeAt(secret, clock.instant())))
                        .getRedirectedUrl());
        assertThat(sentTo).doesNotContain("sign-in");
    }

    @Test
    void itIsNotAskedForWhereTheProviderHasAskedForOneThatTheOperatorTrusts() throws Exception {
        setUpAnApp(OneTimeCodes.freshSecret());
        assertThat(come(verified("amr", List.of("pwd")))).isEqualTo("/sign-in/code");
        assertThat(come(verified("amr", List.of("pwd", "mfa")))).doesNotContain("sign-in");
        assertThat(come(verified("acr", "mfa"))).doesNotContain("sign-in");
    }

    @Test
    void whoseAccountIsHeldDoesNotComeInEvenWhereTheProviderHasAskedForASecondFactor() throws Exception {
        someone.act(phones::reportMine);
        assertThat(come(verified("acr", "mfa"))).isEqualTo("/sign-in?held");
        assertThat(isStranger()).isTrue();
        assertThat(links()).as("and is not linked").isZero();
    }

    @Test
    void nobodyIsLinkedBeforeOurSecondStepIsDone() throws Exception {
        String secret = OneTimeCodes.freshSecret();
        setUpAnApp(secret);
        assertThat(come(verified())).isEqualTo("/sign-in/code");
        send(post("/sign-in/code").param("code", "000000x"));
        assertThat(links()).isZero();
        send(post("/sign-in/code").param("code", OneTimeCodes.codeAt(secret, clock.instant())));
        assertThat(links()).isEqualTo(1);
    }

    private int links() {
        return jdbc.sql("select count(*) from accounts.provider_link where member = ?")
                .param(someone.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aMemberSeesTheLinkAndTakesItAway() throws Exception {
        come(verified());
        assertThat(someone.act(outside::mine)).isPresent();
        Actor other = Someone.member(members);
        assertThat(other.act(outside::mine)).isEmpty();
        Someone.proved(other, outside::remove);
        assertThat(links()).isEqualTo(1);
        assertThatThrownBy(() -> someone.act(outside::remove)).isInstanceOf(ProofNeeded.class);
        Someone.proved(someone, outside::remove);
        assertThat(someone.act(outside::mine)).isEmpty();
        assertThat(come(Map.of("email", "other@hospital.example", "email_verified", true)))
                .isEqualTo(REFUSED);
    }

    @Test
    void whoLeftDoesNotComeIn() throws Exception {
        come(verified());
        jdbc.sql("update members.member set active = false where id = ?")
                .param(someone.id().value())
                .update();
        assertThat(come(verified())).isEqualTo(REFUSED);
    }

    @Test
    void anAnswerMeantForAnotherBrowserIsNothing() throws Exception {
        URI sent = sentBack();
        session = new MockHttpSession();
        assertThat(send(back(sent)).getRedirectedUrl()).isEqualTo(REFUSED);
    }

    @Test
    void anAnswerCountsOnce() throws Exception {
        URI sent = sentBack(subject, verified());
        assertThat(send(back(sent)).getRedirectedUrl()).doesNotContain("sign-in");
        assertThat(send(back(sent)).getRedirectedUrl()).isEqualTo(REFUSED);
    }
}
