package org.tsumugi.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.tsumugi.accounts.provider.Provider;

/// Where the other house sends people back to.
class ProviderFilter extends AbstractAuthenticationProcessingFilter {

    private final Provider.Receiver receiver;
    private final ProviderSignIn signIn;
    private final AuthenticationEventPublisher events;

    ProviderFilter(Provider provider, ProviderSignIn signIn, AuthenticationEventPublisher events) {
        super(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, Provider.BACK),
                authentication -> authentication);
        this.receiver = provider.back();
        this.signIn = signIn;
        this.events = events;
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setAuthenticationFailureHandler(ProviderFilter::refuse);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
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

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof SecondStepNeeded || why instanceof HeldBack) {
            new AfterPassword("/sign-in").onAuthenticationFailure(request, response, why);
        } else {
            new DefaultRedirectStrategy().sendRedirect(request, response, "/sign-in?provider");
        }
    }
}
