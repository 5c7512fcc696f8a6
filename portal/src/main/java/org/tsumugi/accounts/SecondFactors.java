package org.tsumugi.accounts;

import org.springframework.stereotype.Component;
import org.tsumugi.accounts.cards.Cards;
import org.tsumugi.accounts.passkeys.Ceremonies;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.shared.MemberId;

/// All second factors of a member at once: the app, recovery codes, passkeys, printed cards, and devices that are
/// spared one.
@Component
class SecondFactors {

    private final AuthenticatorStore authenticators;
    private final Ceremonies ceremonies;
    private final Remembering remembering;
    private final Cards cards;

    SecondFactors(AuthenticatorStore authenticators, Ceremonies ceremonies, Remembering remembering, Cards cards) {
        this.cards = cards;
        this.authenticators = authenticators;
        this.ceremonies = ceremonies;
        this.remembering = remembering;
    }

    /// None of them opens anything from now on.
    void withdraw(MemberId member) {
        authenticators.drop(member);
        ceremonies.dropAll(member);
        remembering.forgetAll(member);
        cards.drop(member);
    }
}
