package org.tsumugi.accounts;

import java.io.Serializable;

/// What a member has set up besides the password.
/// @param card a printed card, which counts on shared devices only
record Factors(boolean app, boolean passkey, boolean card) implements Serializable {

    static final Factors NONE = new Factors(false, false, false);

    boolean any() {
        return app || passkey || card;
    }
}
