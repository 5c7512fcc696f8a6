package org.tsumugi.accounts;

import java.io.Serializable;

/// What a member has set up besides the password.
record Factors(boolean app, boolean passkey) implements Serializable {

    static final Factors NONE = new Factors(false, false);

    boolean any() {
        return app || passkey;
    }
}
