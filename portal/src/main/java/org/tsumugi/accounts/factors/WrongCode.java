package org.tsumugi.accounts.factors;

import java.io.Serial;
import org.springframework.security.authentication.BadCredentialsException;

/// The password was right; the code is not that of the moment, or was used before.
public class WrongCode extends BadCredentialsException {

    @Serial
    private static final long serialVersionUID = 1L;

    WrongCode() {
        super("Not the code of this moment");
    }
}
