package org.tsumugi.shared;

import java.io.Serial;

/// Nothing was done yet: the person has to prove again that it is they, and may then go on.
public final class ProofNeeded extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ProofNeeded() {
        super("A fresh proof is needed");
    }
}
