package org.tsumugi.accounts.passkeys;

import java.util.UUID;
import org.tsumugi.shared.Id;
import org.tsumugi.shared.Ids;

/// Which passkey of the portal; the browser knows it by another name.
public record PasskeyId(UUID value) implements Id {

    static PasskeyId next() {
        return new PasskeyId(Ids.next());
    }
}
