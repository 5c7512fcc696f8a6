package org.tsumugi.accounts.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.tsumugi.accounts.factors.Means;
import org.tsumugi.accounts.factors.Pending;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.accounts.sessions.Device;

/// Takes the form with the code: completes the sign-in that the password began.
class CodeFilter extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/sign-in/code";

    /// Where the recovery codes wait to be shown, once.
    static final String FRESH_CODES = CodeFilter.class.getName() + ".fresh";

    private final SecondStep second;
    private final Remembering remembering;
    private final AuthenticationEventPublisher events;
    private final Clock clock;

    CodeFilter(SecondStep second, Remembering remembering, AuthenticationEventPublisher events, Clock clock) {
        super(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH),
                authentication -> authentication);
        this.second = second;
        this.remembering = remembering;
        this.events = events;
        this.clock = clock;
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Pending pending = Pending.in(request.getSession(false))
                .orElseThrow(() -> new BadCredentialsException("Nobody is on their way in"));
        String typed = Optional.ofNullable(request.getParameter("code")).orElse("");
        try {
            SecondStep.Passed passed = second.pass(pending, typed, request.getRemoteAddr());
            Pending.forget(request.getSession());
            // A recovery code says that the phone is not at hand: no moment to ask for less from now on.
            if (request.getParameter("remember") != null && !pending.shared() && passed.means() == Means.CODE) {
                remembering.remember(passed.actor().id(), Device.of(request), request, response);
            }
            if (!passed.recoveryCodes().isEmpty()) {
                request.getSession().setAttribute(FRESH_CODES, passed.recoveryCodes());
            }
            UsernamePasswordAuthenticationToken signedIn =
                    Means.signedIn(passed.actor(), clock.instant(), pending.first(), passed.means());
            signedIn.setDetails(new WebAuthenticationDetails(request));
            return signedIn;
        } catch (AuthenticationException refused) {
            events.publishAuthenticationFailure(
                    refused, UsernamePasswordAuthenticationToken.unauthenticated(pending.userName(), null));
            throw refused;
        }
    }
}
