package org.tsumugi.accounts.owners;

import java.io.Serial;
import org.springframework.security.authentication.DisabledException;

/// Everything that was shown is right, but the account rests, or its facility is cut off.
public class Resting extends DisabledException {

    @Serial
    private static final long serialVersionUID = 1L;

    public Resting() {
        super("May not come in at present");
    }
}
