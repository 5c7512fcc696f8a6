package org.tsumugi.accounts.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tsumugi.accounts.sessions.CurrentSession;
import org.tsumugi.shared.Actor;

/// Where a tab comes whose session is over: gives the browser a new session, notes where the tab was, and goes on
/// to the sign-in page. Without the new one the sign-in page would be closed together with what is left of the
/// former.
class AgainFilter extends OncePerRequestFilter {

    static final String PATH = "/sign-in/again";

    private static final PathPatternRequestMatcher HERE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, PATH);

    /// Below this portal, and nothing that a browser could read as another machine's name.
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

    /// Where Spring Security looks for what was wanted.
    private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HERE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> to = Optional.of(Objects.requireNonNullElse(request.getParameter("to"), ""))
                .filter(path -> OWN.matcher(path).matches() && path.startsWith(request.getContextPath() + "/"));
        if (Actor.find().isPresent()) {
            // Signed in again meanwhile, in another tab.
            response.sendRedirect(to.orElse(request.getContextPath() + "/"));
            return;
        }
        HttpSession former = request.getSession(false);
        if (former != null && CurrentSession.of(former).isPresent()) {
            former.invalidate();
        }
        to.ifPresent(path -> request.getSession().setAttribute(WANTED, new SimpleSavedRequest(path)));
        redirect.sendRedirect(request, response, to.isPresent() ? "/sign-in?idle" : "/sign-in?ended");
    }
}
