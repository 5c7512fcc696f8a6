package org.tsumugi.accounts;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/// The password was right; the second factor is still to come.
class SecondStepNeeded extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Pending pending;

    SecondStepNeeded(Pending pending) {
        super("A second factor is needed");
        this.pending = pending;
    }

    Pending pending() {
        return pending;
    }
}
