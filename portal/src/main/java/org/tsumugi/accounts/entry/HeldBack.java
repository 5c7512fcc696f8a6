package org.tsumugi.accounts.entry;

import java.io.Serial;
import org.springframework.security.authentication.LockedException;

/// The password is right, but a phone was reported lost and no new second factor is set up.
public class HeldBack extends LockedException {

    @Serial
    private static final long serialVersionUID = 1L;

    HeldBack() {
        super("A phone was reported lost");
    }
}
