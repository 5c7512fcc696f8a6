package org.tsumugi.accounts.entry;

import java.io.Serial;
import org.springframework.security.authentication.BadCredentialsException;

/// The other house has said who it is, and nobody here has said to be that person.
class NotLinked extends BadCredentialsException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotLinked() {
        super("Nobody here is this guest");
    }
}
