package org.tsumugi.accounts.entry;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;
import org.tsumugi.accounts.factors.Pending;

/// The password was right; the second factor is still to come.
public class SecondStepNeeded extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Pending pending;

    SecondStepNeeded(Pending pending) {
        super("A second factor is needed");
        this.pending = pending;
    }

    public Pending pending() {
        return pending;
    }
}
