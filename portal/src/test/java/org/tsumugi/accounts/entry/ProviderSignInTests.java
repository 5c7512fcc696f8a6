package org.tsumugi.accounts.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.tsumugi.PortalTest;
import org.tsumugi.RealServers;
import org.tsumugi.Someone;
import org.tsumugi.accounts.Accounts;
import org.tsumugi.accounts.Doorway;
import org.tsumugi.accounts.Newcomer;
import org.tsumugi.accounts.factors.Means;
import org.tsumugi.accounts.factors.Pending;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.factors.TestCodes;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.accounts.owners.Factors;
import org.tsumugi.accounts.provider.Linking;
import org.tsumugi.accounts.provider.Person;
import org.tsumugi.accounts.provider.Provider;
import org.tsumugi.accounts.provider.ProviderLink;
import org.tsumugi.members.Members;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.ProofNeeded;

/// Coming in from a provider that speaks the real protocol on a port of this machine.
@PortalTest
class ProviderSignInTests {

    private static final String REFUSED = "/sign-in?provider";
    private static final String UNLINKED = "/sign-in?unlinked";
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
    Provider provider;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Doorway door;
    Actor someone;
    String mail = "someone-" + UUID.randomUUID() + "@hospital.example";
    String subject = UUID.randomUUID().toString();

    @BeforeEach
    void someoneWithAnAccount() {
        door = new Doorway(context);
        someone = Someone.member(members);
        Actor.SYSTEM.act(() -> accounts.give(someone.id(), mail, Newcomer.PASSWORD));
    }

    /// Through the provider's own pages, and back.
    private String come(Object... claims) throws Exception {
        door.leave();
        return String.valueOf(door.send(back(sentBack(subject, claims))).getRedirectedUrl());
    }

    private void comeByPassword() throws Exception {
        door.leave();
        door.send(post("/sign-in")
                .param("username", mail)
                .param("password", Newcomer.PASSWORD)
                .with(csrf()));
    }

    private void isLinked() {
        transactions.executeWithoutResult(one -> assertThat(provider.link(new Person(house(), subject), someone.id()))
                .isTrue());
    }

    private static String house() {
        return PROVIDER.issuerUrl(RealServers.HOUSE).toString();
    }

    private static MockHttpServletRequestBuilder back(URI sent) {
        var parameters = UriComponentsBuilder.fromUri(sent).build().getQueryParams();
        return get("/sign-in/back/provider")
                .param("code", String.valueOf(parameters.getFirst("code")))
                .param(
                        "state",
                        URLDecoder.decode(String.valueOf(parameters.getFirst("state")), StandardCharsets.UTF_8));
    }

    /// It has asked them just now, unless the claims say otherwise.
    private URI sentBack(String who, Object... more) throws Exception {
        URI sent = sentBack();
        Map<String, Object> claims =
                new HashMap<>(Map.of("auth_time", clock.instant().getEpochSecond()));
        for (int at = 0; at < more.length; at += 2) {
            claims.put((String) more[at], more[at + 1]);
        }
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(RealServers.HOUSE, who, "JWT", List.of("tsumugi"), claims, 3600));
        return sent;
    }

    private URI sentBack() throws Exception {
        MockHttpServletResponse sent = door.send(post(Provider.GO));
        assertThat(sent.getRedirectedUrl())
                .as("a form of ours may lead nowhere else, not even by a redirect")
                .isNull();
        String there = HtmlUtils.htmlUnescape(sent.getContentAsString()
                .replaceFirst("(?s).*http-equiv=\"refresh\" content=\"0;url=([^\"]*)\".*", "$1"));
        assertThat(there).startsWith(house()).contains("code_challenge=", "max_age=600");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return URI.create(
                    browser.send(HttpRequest.newBuilder(URI.create(there)).build(), BodyHandlers.discarding())
                            .headers()
                            .firstValue("location")
                            .orElseThrow());
        }
    }

    private void setUpAnApp(String secret) {
        second.pass(
                new Pending(someone.id(), mail, clock.instant(), Factors.NONE, null, Means.PASSWORD, secret),
                TestCodes.at(secret, clock.instant().minus(TestCodes.STEP)),
                "192.0.2.8");
    }

    @Test
    void whoHasLinkedTheAccountComesInByIt() throws Exception {
        isLinked();
        assertThat(come()).doesNotContain("sign-in");
        assertThat(door.isStranger()).isFalse();
        assertThat(jdbc.sql("select reason from trail.entry where act = 'SignIn.accepted' and actor = :id")
                        .param("id", someone.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("PROVIDER");
    }

    @Test
    void aMailThatIsAUserNameLinksNobodyAndASentenceSaysWhatToDo() throws Exception {
        assertThat(come("email", mail, "email_verified", true)).isEqualTo(UNLINKED);
        assertThat(door.isStranger()).isTrue();
        assertThat(links()).isZero();
    }

    @Test
    void whoIsInAndHasShownItAgainLinksTheAccountAndStaysInAsBefore() throws Exception {
        comeByPassword();
        assertThat(door.isStranger()).isFalse();
        new Linking(someone.id(), clock.instant()).keepIn(door.session());
        assertThat(door.send(back(sentBack(subject))).getRedirectedUrl()).isEqualTo("/account?link=made");
        assertThat(someone.act(outside::mine)).isPresent();
        assertThat(door.isStranger()).isFalse();
        assertThat(jdbc.sql("select count(*) from trail.entry where act = 'ProviderLink.link' and actor = ?")
                        .param(someone.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(come()).doesNotContain("sign-in");
    }

    @Test
    void linkingTakesAProofAndAnIntentionThatIsOnesOwnAndYoung() throws Exception {
        assertThatThrownBy(() -> someone.act(outside::begin)).isInstanceOf(ProofNeeded.class);
        comeByPassword();
        assertThat(door.send(post(Provider.GO)).getRedirectedUrl()).isEqualTo("/sign-in");
        for (Linking useless : List.of(
                new Linking(someone.id(), clock.instant().minus(Duration.ofMinutes(11))),
                new Linking(Someone.member(members).id(), clock.instant()))) {
            useless.keepIn(door.session());
            assertThat(door.send(post(Provider.GO)).getRedirectedUrl()).isEqualTo("/sign-in");
        }
        new Linking(someone.id(), clock.instant()).keepIn(door.session());
        URI sent = sentBack(subject);
        Linking.forget(door.session());
        assertThat(door.send(back(sent)).getRedirectedUrl()).isEqualTo("/account?link=failed");
        assertThat(links()).isZero();
    }

    @Test
    void onePersonThereIsOneMemberHere() throws Exception {
        isLinked();
        String first = mail;
        mail = "other-" + UUID.randomUUID();
        Actor other = Someone.member(members);
        Actor.SYSTEM.act(() -> accounts.give(other.id(), mail, Newcomer.PASSWORD));
        comeByPassword();
        new Linking(other.id(), clock.instant()).keepIn(door.session());
        assertThat(door.send(back(sentBack(subject))).getRedirectedUrl()).isEqualTo("/account?link=otherwise");
        assertThat(other.act(outside::mine)).isEmpty();
        mail = first;
        comeByPassword();
        new Linking(someone.id(), clock.instant()).keepIn(door.session());
        assertThat(door.send(back(sentBack(UUID.randomUUID().toString()))).getRedirectedUrl())
                .isEqualTo("/account?link=otherwise");
        assertThat(links()).isEqualTo(1);
    }

    @Test
    void aLinkThatWasTakenAwayStaysAway() throws Exception {
        isLinked();
        Actor other = Someone.member(members);
        Someone.proved(other, outside::remove);
        assertThat(links()).isEqualTo(1);
        assertThatThrownBy(() -> someone.act(outside::remove)).isInstanceOf(ProofNeeded.class);
        Someone.proved(someone, outside::remove);
        assertThat(someone.act(outside::mine)).isEmpty();
        assertThat(come("email", mail, "email_verified", true)).isEqualTo(UNLINKED);
        assertThat(links()).isZero();
    }

    @Test
    void nobodyIsSentThereByALinkOrAPageOfAnotherSite() throws Exception {
        assertThat(door.send(get(Provider.GO)).getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(door.send(post(Provider.GO).header("Origin", "https://elsewhere.example"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whomTheProviderDidNotAskLatelyDoesNotComeIn() throws Exception {
        isLinked();
        Instant now = clock.instant();
        for (Instant at : List.of(now.minus(Duration.ofMinutes(12)), now.plus(Duration.ofMinutes(5)))) {
            assertThat(come("auth_time", at.getEpochSecond())).isEqualTo(REFUSED);
        }
        door.leave();
        URI sent = sentBack();
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(RealServers.HOUSE, subject, "JWT", List.of("tsumugi"), Map.of(), 3600));
        assertThat(door.send(back(sent)).getRedirectedUrl())
                .as("does not say when")
                .isEqualTo(REFUSED);
        assertThat(door.isStranger()).isTrue();
    }

    @Test
    void aProofIsAsOldAsTheProviderSays() throws Exception {
        isLinked();
        assertThat(come(
                        "auth_time",
                        clock.instant().minus(Duration.ofMinutes(9)).getEpochSecond()))
                .doesNotContain("sign-in");
        @Nullable SecurityContext inside = (SecurityContext) door.session().getAttribute(SPRING_SECURITY_CONTEXT_KEY);
        Authentication signIn =
                Objects.requireNonNull(Objects.requireNonNull(inside).getAuthentication());
        assertThat(Means.isFresh(signIn, clock.instant())).isTrue();
        assertThat(Means.isFresh(signIn, clock.instant().plus(Duration.ofMinutes(2))))
                .isFalse();
    }

    @Test
    void nobodyGetsAnAccountByComing() throws Exception {
        assertThat(come("email", "nobody@hospital.example", "email_verified", true))
                .isEqualTo(UNLINKED);
        assertThat(door.isStranger()).isTrue();
    }

    @Test
    void ourSecondFactorIsAskedForAllTheSame() throws Exception {
        isLinked();
        String secret = TestCodes.freshSecret();
        setUpAnApp(secret);
        assertThat(come()).isEqualTo("/sign-in/code");
        assertThat(door.isStranger()).isTrue();
        String sentTo =
                String.valueOf(door.send(post("/sign-in/code").param("code", TestCodes.at(secret, clock.instant())))
                        .getRedirectedUrl());
        assertThat(sentTo).doesNotContain("sign-in");
    }

    @Test
    void itIsNotAskedForWhereTheProviderHasAskedForOneThatTheOperatorTrusts() throws Exception {
        isLinked();
        setUpAnApp(TestCodes.freshSecret());
        assertThat(come("amr", List.of("pwd"))).isEqualTo("/sign-in/code");
        assertThat(come("amr", List.of("pwd", "mfa"))).doesNotContain("sign-in");
        assertThat(come("acr", "mfa")).doesNotContain("sign-in");
    }

    @Test
    void whoseAccountIsHeldDoesNotComeInEvenWhereTheProviderHasAskedForASecondFactor() throws Exception {
        isLinked();
        someone.act(phones::reportMine);
        assertThat(come("acr", "mfa")).isEqualTo("/sign-in?held");
        assertThat(door.isStranger()).isTrue();
    }

    private int links() {
        return jdbc.sql("select count(*) from accounts.provider_link where member = ?")
                .param(someone.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoLeftDoesNotComeIn() throws Exception {
        isLinked();
        jdbc.sql("update members.member set active = false where id = ?")
                .param(someone.id().value())
                .update();
        assertThat(come()).isEqualTo(UNLINKED);
    }

    @Test
    void anAnswerMeantForAnotherBrowserIsNothing() throws Exception {
        URI sent = sentBack();
        door.leave();
        assertThat(door.send(back(sent)).getRedirectedUrl()).isEqualTo(REFUSED);
    }

    @Test
    void anAnswerCountsOnce() throws Exception {
        isLinked();
        URI sent = sentBack(subject);
        assertThat(door.send(back(sent)).getRedirectedUrl()).doesNotContain("sign-in");
        door.session().removeAttribute(SPRING_SECURITY_CONTEXT_KEY);
        assertThat(door.send(back(sent)).getRedirectedUrl()).isEqualTo(REFUSED);
    }
}
