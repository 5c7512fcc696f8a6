package org.tsumugi.accounts.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Objects;
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
import org.tsumugi.accounts.sessions.Device;

/// Takes the form with a passkey's answer, which the page's script fills in.
class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "/sign-in/passkey";

    private final PasskeySignIn signIn;
    private final AuthenticationEventPublisher events;
    private final Clock clock;

    PasskeyFilter(PasskeySignIn signIn, AuthenticationEventPublisher events, Clock clock) {
        super(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH),
                authentication -> authentication);
        this.signIn = signIn;
        this.events = events;
        this.clock = clock;
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        try {
            HttpSession session = Optional.ofNullable(request.getSession(false))
                    .orElseThrow(() -> new BadCredentialsException("Nobody was asked"));
            UsernamePasswordAuthenticationToken signedIn = signedIn(request, session);
            signedIn.setDetails(new WebAuthenticationDetails(request));
            return signedIn;
        } catch (AuthenticationException refused) {
            String named =
                    Pending.in(request.getSession(false)).map(Pending::userName).orElse("");
            events.publishAuthenticationFailure(
                    refused, UsernamePasswordAuthenticationToken.unauthenticated(named, null));
            throw refused;
        }
    }

    private UsernamePasswordAuthenticationToken signedIn(HttpServletRequest request, HttpSession session) {
        String answer = Objects.requireNonNullElse(request.getParameter("answer"), "");
        Optional<Pending> pending = Pending.in(session);
        Optional<Pending> begins = pending.filter(one -> one.fresh() != null && request.getParameter("first") != null);
        SecondStep.Passed passed = begins.map(one -> signIn.setUp(session, one, answer, Device.of(request)))
                .orElseGet(() -> signIn.pass(session, answer, request.getRemoteAddr()));
        Pending.forget(session);
        if (!passed.recoveryCodes().isEmpty()) {
            session.setAttribute(CodeFilter.FRESH_CODES, passed.recoveryCodes());
        }
        return pending.filter(one -> one.member().equals(passed.actor().id()) && !one.isOver(clock.instant()))
                .map(one -> Means.signedIn(passed.actor(), clock.instant(), one.first(), passed.means()))
                .orElseGet(() -> Means.signedIn(passed.actor(), clock.instant(), passed.means()));
    }
}
