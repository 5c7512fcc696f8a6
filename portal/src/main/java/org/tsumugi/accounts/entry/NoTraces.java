package org.tsumugi.accounts.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tsumugi.accounts.sharing.SharedBrowsers;

/// Leaves the next person nothing of the one before on a browser that many use: files are not kept there, and whoever
/// goes, or was let go for doing nothing, has what was kept cleared away. The cookie stays by which the browser is
/// known.
class NoTraces extends OncePerRequestFilter implements LogoutHandler {

    private static final String CLEAR = "Clear-Site-Data";
    private static final String ALL_BUT_COOKIES = "\"cache\", \"storage\"";

    private final SharedBrowsers browsers;

    NoTraces(SharedBrowsers browsers) {
        this.browsers = browsers;
    }

    @Override
    public void logout(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication who) {
        if (response != null && browsers.name(request).isPresent()) {
            response.setHeader(CLEAR, ALL_BUT_COOKIES);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals(AgainFilter.PATH)) {
            logout(request, response, null);
        }
        boolean file = path.startsWith("/files/") && browsers.name(request).isPresent();
        chain.doFilter(request, file ? new Unkept(response) : response);
    }

    /// Whoever answers may say how long a browser keeps it; here it keeps nothing.
    private static final class Unkept extends HttpServletResponseWrapper {

        Unkept(HttpServletResponse response) {
            super(response);
            super.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
                super.addHeader(name, value);
            }
        }
    }
}
