package org.tsumugi.accounts;

import org.springframework.stereotype.Component;
import org.tsumugi.accounts.passkeys.Ceremonies;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.shared.MemberId;

/// All second factors of a member at once: the app, recovery codes, passkeys, and devices that are spared one.
@Component
class SecondFactors {

    private final AuthenticatorStore authenticators;
    private final Ceremonies ceremonies;
    private final Remembering remembering;

    SecondFactors(AuthenticatorStore authenticators, Ceremonies ceremonies, Remembering remembering) {
        this.authenticators = authenticators;
        this.ceremonies = ceremonies;
        this.remembering = remembering;
    }

    /// None of them opens anything from now on.
    void withdraw(MemberId member) {
        authenticators.drop(member);
        ceremonies.dropAll(member);
        remembering.forgetAll(member);
    }
}
