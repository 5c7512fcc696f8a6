package org.tsumugi.accounts.owners;

import java.io.Serializable;

/// What a member has set up besides the password.
/// @param card a printed card, which counts on shared devices only
public record Factors(boolean app, boolean passkey, boolean card) implements Serializable {

    public static final Factors NONE = new Factors(false, false, false);

    public boolean any() {
        return app || passkey || card;
    }
}
