package org.tsumugi.accounts.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.tsumugi.accounts.sessions.SessionStart;

/// What follows a sign-in that is complete, by whatever way it came: a new name for the session, its row, and on to
/// the page that was wanted - after a look at new recovery codes.
record Completion(SessionStart sessions, ApplicationEventPublisher application, AuthenticationSuccessHandler goOn) {

    <T extends AbstractAuthenticationProcessingFilter> T of(T way) {
        DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
        way.setApplicationEventPublisher(application);
        way.setSessionAuthenticationStrategy(
                new CompositeSessionAuthenticationStrategy(List.of(Completion::rename, sessions)));
        way.setAuthenticationSuccessHandler((request, response, signedIn) -> {
            if (request.getSession().getAttribute(CodeFilter.FRESH_CODES) == null) {
                goOn.onAuthenticationSuccess(request, response, signedIn);
            } else {
                redirect.sendRedirect(request, response, "/account/recovery-codes");
            }
        });
        return way;
    }

    /// Always: who knew the session's name before is out.
    private static void rename(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
    }
}
