package org.tsumugi.accounts.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.tsumugi.accounts.factors.Pending;
import org.tsumugi.accounts.guesses.TooManyTries;
import org.tsumugi.accounts.owners.Resting;

/// Where a sign-in goes that is not complete: on to the code, or back to the form with the reason in the address.
class AfterPassword implements AuthenticationFailureHandler {

    /// Parameters of the form's address: refused, and too many tries.
    static final String REFUSED = "error";

    static final String WAIT = "wait";

    /// The password was right, but a phone is lost.
    private static final String HELD = "held";

    /// All that was shown was right, but the account rests or its facility is cut off.
    private static final String RESTING = "resting";
    private static final String CROWDED = "crowded";

    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();
    private final String form;

    AfterPassword(String form) {
        this.form = form;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        redirect.sendRedirect(
                request,
                response,
                switch (failure) {
                    case SecondStepNeeded needed -> {
                        needed.pending().keepIn(request.getSession());
                        // Whoever may have planted this session's name no longer knows it.
                        request.changeSessionId();
                        yield CodeFilter.PATH;
                    }
                    case TooManyTries tries ->
                        form + "?" + WAIT + "=" + tries.longestWait().toSeconds();
                    case Resting resting -> {
                        Pending.forget(request.getSession());
                        yield "/sign-in?" + RESTING;
                    }
                    case HeldBack held -> form + "?" + HELD;
                    case AuthenticationServiceException away -> form + "?" + CROWDED;
                    default -> form + "?" + REFUSED;
                });
    }
}
