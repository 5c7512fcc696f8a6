package org.tsumugi.accounts;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tsumugi.accounts.provider.Provider;

/// The way to the other house; says so where that house does not answer.
class ProviderGate extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderGate.class);
    private static final PathPatternRequestMatcher HERE =
            PathPatternRequestMatcher.withDefaults().matcher(Provider.GO);

    private final Filter go;

    ProviderGate(Provider provider) {
        this.go = provider.go();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HERE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            go.doFilter(request, response, chain);
        } catch (RuntimeException away) {
            LOG.warn("The provider of sign-ins does not answer: {}", away.toString());
            new DefaultRedirectStrategy().sendRedirect(request, response, "/sign-in?provider");
        }
    }
}
