package org.tsumugi.accounts.factors;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.cards.Cards;
import org.tsumugi.accounts.passkeys.Ceremonies;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.shared.MemberId;

/// All second factors of a member at once: the app, recovery codes, passkeys, printed cards, and devices that are
/// spared one.
@Component
public class SecondFactors {

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

    /// Ten new recovery codes in the place of what was left of the former.
    public List<String> freshCodes(MemberId member) {
        return RecoveryCodes.replaced(authenticators, member);
    }

    /// How many recovery codes are left.
    public int codesLeft(MemberId member) {
        return authenticators.codesLeft(member);
    }

    /// None of them opens anything from now on.
    public void withdraw(MemberId member) {
        authenticators.drop(member);
        ceremonies.dropAll(member);
        remembering.forgetAll(member);
        cards.drop(member);
    }
}
