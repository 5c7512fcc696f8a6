package org.tsumugi.accounts.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.tsumugi.accounts.provider.Guest;
import org.tsumugi.accounts.provider.Linking;
import org.tsumugi.accounts.provider.Provider;
import org.tsumugi.accounts.provider.ProviderLink;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;

/// Where the other house sends people back to: they come in, or link the account that they are in with.
class ProviderFilter extends AbstractAuthenticationProcessingFilter {

    private final Provider.Receiver receiver;
    private final ProviderSignIn signIn;
    private final ProviderLink link;
    private final AuthenticationEventPublisher events;
    private final Clock clock;
    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    ProviderFilter(
            Provider provider,
            ProviderSignIn signIn,
            ProviderLink link,
            AuthenticationEventPublisher events,
            Clock clock) {
        super(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, Provider.BACK),
                authentication -> authentication);
        this.receiver = provider.back();
        this.signIn = signIn;
        this.link = link;
        this.events = events;
        this.clock = clock;
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setAuthenticationFailureHandler(ProviderFilter::refuse);
    }

    /// @return null for who is in already: the answer is for the account page, and nobody comes in by it
    @Override
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Actor.find().isPresent()) {
            redirect.sendRedirect(request, response, "/account?link=" + linked(request, response));
            return null;
        }
        try {
            UsernamePasswordAuthenticationToken signedIn = signIn.pass(receiver.receive(request, response), request);
            signedIn.setDetails(new WebAuthenticationDetails(request));
            return signedIn;
        } catch (SecondStepNeeded next) {
            throw next;
        } catch (AuthenticationException refused) {
            events.publishAuthenticationFailure(refused, UsernamePasswordAuthenticationToken.unauthenticated("", null));
            throw refused;
        }
    }

    private String linked(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        boolean meant = Linking.isUnderWay(session, clock.instant());
        Linking.forget(session);
        try {
            Guest guest = receiver.receive(request, response);
            if (!meant) {
                return "failed";
            }
            link.link(guest.person());
            return "made";
        } catch (AuthenticationException notSaid) {
            return "failed";
        } catch (Refused otherwise) {
            return "otherwise";
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof SecondStepNeeded || why instanceof HeldBack) {
            new AfterPassword("/sign-in").onAuthenticationFailure(request, response, why);
        } else {
            new DefaultRedirectStrategy()
                    .sendRedirect(
                            request, response, why instanceof NotLinked ? "/sign-in?unlinked" : "/sign-in?provider");
        }
    }
}
