package org.tsumugi.accounts.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.tsumugi.accounts.factors.Pending;
import org.tsumugi.accounts.guesses.TooManyTries;

/// Back to where the passkey was asked for, with the reason in the address.
final class AfterPasskey {

    private AfterPasskey() {}

    static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String page = Pending.in(request.getSession(false)).isPresent() ? CodeFilter.PATH : "/sign-in";
        String why = failure instanceof TooManyTries tries
                ? "?wait=" + tries.longestWait().toSeconds()
                : "?passkey";
        new DefaultRedirectStrategy().sendRedirect(request, response, page + why);
    }
}
