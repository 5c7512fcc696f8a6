package org.tsumugi.accounts.passkeys;

import java.io.Serial;

/// The answer does not hold: an old or foreign question, another site, a key that nobody has, a wrong signature.
public class NotProved extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    NotProved(String why) {
        super(why);
    }

    NotProved(Throwable why) {
        super(why);
    }
}
