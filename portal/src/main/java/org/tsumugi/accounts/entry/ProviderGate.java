package org.tsumugi.accounts.entry;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tsumugi.accounts.provider.Linking;
import org.tsumugi.accounts.provider.Provider;
import org.tsumugi.shared.Actor;

/// The way to the other house; says so where that house does not answer. Nobody is sent there by a link on some other
/// site: it takes a button of the portal's own.
class ProviderGate extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderGate.class);
    private static final PathPatternRequestMatcher HERE =
            PathPatternRequestMatcher.withDefaults().matcher(Provider.GO);

    private final Filter go;
    private final Clock clock;

    ProviderGate(Provider provider, Clock clock) {
        this.go = provider.go();
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HERE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isMeant(request)) {
            new DefaultRedirectStrategy().sendRedirect(request, response, "/sign-in");
            return;
        }
        try {
            go.doFilter(request, response, chain);
        } catch (RuntimeException away) {
            LOG.warn("The provider of sign-ins does not answer: {}", away.toString());
            new DefaultRedirectStrategy().sendRedirect(request, response, "/sign-in?provider");
        }
    }

    /// Posts from other sites do not come so far; who is in goes there to link the account only.
    private boolean isMeant(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (Actor.find().isEmpty() || Linking.isUnderWay(request.getSession(false), clock.instant()));
    }
}
