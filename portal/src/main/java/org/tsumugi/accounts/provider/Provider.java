package org.tsumugi.accounts.provider;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.tsumugi.shared.MemberId;

/// The other house that lets people in, asked by the code flow with PKCE. What it says of itself is read when the first
/// person comes: the portal starts without it.
@Component
public class Provider {

    /// Where one goes to it, and where it sends one back to.
    public static final String GO = "/sign-in/start/provider";

    public static final String BACK = "/sign-in/back/provider";

    private static final String ID = "provider";

    /// How far the clocks of two houses may be apart.
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final ProviderSettings settings;
    private final ProviderLinks links;
    private final Clock clock;
    private final ClientRegistrationRepository registrations;

    Provider(ProviderSettings settings, ProviderLinks links, Clock clock) {
        this.settings = settings;
        this.links = links;
        this.clock = clock;
        this.registrations = new SupplierClientRegistrationRepository(this::read);
    }

    private InMemoryClientRegistrationRepository read() {
        return new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + BACK)
                .scope("openid")
                .build());
    }

    public boolean isOffered() {
        return !settings.issuer().isBlank();
    }

    public String name() {
        return settings.name();
    }

    /// Sends people there.
    public Filter go() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, GO.substring(0, GO.length() - ID.length() - 1));
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> {
                    if (asksWhen()) {
                        request.additionalParameters(
                                more -> more.put("max_age", settings.maxAge().toSeconds()));
                    }
                }));
        var there = new OAuth2AuthorizationRequestRedirectFilter(resolver);
        there.setAuthorizationRedirectStrategy((request, response, address) -> sendOn(response, address));
        return there;
    }

    /// By a page that goes on by itself: our forms may lead nowhere else (`form-action`), not even by a redirect.
    private void sendOn(HttpServletResponse response, String address) throws IOException {
        String there = HtmlUtils.htmlEscape(address);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                <!doctype html>
                <html>
                <head><meta charset="utf-8"><title>Tsumugi</title><meta http-equiv="refresh" content="0;url=%s"></head>
                <body><a href="%s">%s</a></body>
                </html>
                """.formatted(there, there, HtmlUtils.htmlEscape(settings.name())));
    }

    /// Takes in whom it sends back: asks it over our own line who that is.
    public Receiver back() {
        var way = new OAuth2LoginAuthenticationFilter(registrations, new NoTokens(), BACK);
        way.setAuthenticationManager(new ProviderManager(new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService())));
        return (request, response) -> {
            Object said = way.attemptAuthentication(request, response).getPrincipal();
            if (said instanceof OidcUser user) {
                return guest(user);
            }
            throw new BadCredentialsException("The provider does not say who it is");
        };
    }

    /// Asks the other house about the one it has sent back.
    @FunctionalInterface
    public interface Receiver {

        /// @throws AuthenticationException when nobody was sent, or not to this browser
        Guest receive(HttpServletRequest request, HttpServletResponse response);
    }

    private Guest guest(OidcUser user) {
        return new Guest(
                new Person(
                        Objects.requireNonNull(user.getIssuer()).toString(), Objects.requireNonNull(user.getSubject())),
                proved(user),
                asksWhen() ? asked(user) : Instant.EPOCH);
    }

    private boolean asksWhen() {
        return settings.maxAge().isPositive();
    }

    /// A house that was told how long ago at most has to say when (OpenID Connect Core, 2 and 3.1.3.7).
    private Instant asked(OidcUser user) {
        Instant now = clock.instant();
        return Optional.ofNullable(user.getAuthenticatedAt())
                .filter(at -> !at.isBefore(now.minus(settings.maxAge()).minus(SKEW)) && !at.isAfter(now.plus(SKEW)))
                .map(at -> at.isAfter(now) ? now : at)
                .orElseThrow(() -> new BadCredentialsException("The provider has not asked them lately"));
    }

    private boolean proved(OidcUser user) {
        Object amr = user.getClaims().get("amr");
        Collection<?> said = amr instanceof Collection<?> several ? several : List.of();
        return settings.mfa().stream()
                .anyMatch(trusted -> said.contains(trusted)
                        || trusted.equals(user.getClaims().get("acr")));
    }

    /// Which member a guest is: whoever has said so from inside, and nobody else whatever their mail.
    public Optional<MemberId> member(Guest guest) {
        return links.find(guest.person());
    }

    /// False where the person is another member already, or the member another person.
    public boolean link(Person person, MemberId member) {
        return links.add(person, member)
                || links.find(person).filter(member::equals).isPresent();
    }

    /// Since when a member is linked to the provider of today.
    public Optional<Instant> linkedSince(MemberId member) {
        return links.since(settings.issuer(), member);
    }

    public void unlink(MemberId member) {
        links.drop(settings.issuer(), member);
    }
}
