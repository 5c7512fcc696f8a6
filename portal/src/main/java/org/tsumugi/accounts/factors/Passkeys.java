package org.tsumugi.accounts.factors;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.owners.Account;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.owners.Tidings;
import org.tsumugi.accounts.passkeys.Ceremonies;
import org.tsumugi.accounts.passkeys.NotProved;
import org.tsumugi.accounts.passkeys.Passkey;
import org.tsumugi.accounts.passkeys.PasskeyId;
import org.tsumugi.accounts.passkeys.Questions;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.accounts.sessions.SessionEnd;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;

/// The door to my passkeys.
@Service
@May(Right.ENTER)
@Transactional
public class Passkeys {

    /// Who has so many has lost count.
    static final int MOST = 20;

    static final int NAME_MAX = 60;

    private final Ceremonies ceremonies;
    private final Owners accounts;
    private final AuthenticatorStore authenticators;
    private final SessionEnd sessions;
    private final Remembering remembering;
    private final Tidings tidings;

    Passkeys(
            Ceremonies ceremonies,
            Owners accounts,
            AuthenticatorStore authenticators,
            SessionEnd sessions,
            Remembering remembering,
            Tidings tidings) {
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.authenticators = authenticators;
        this.sessions = sessions;
        this.remembering = remembering;
        this.tidings = tidings;
    }

    /// The oldest first.
    @Transactional(readOnly = true)
    public List<Passkey> mine() {
        return ceremonies.of(Actor.current().id());
    }

    /// What the browser needs to make a new one; nothing counts yet.
    @AskAgain
    @Transactional(readOnly = true)
    public String invite() {
        Account me = me();
        if (mine().size() >= MOST) {
            throw new Refused("accounts.refused.too-many-passkeys", MOST);
        }
        return ceremonies.invitation(
                Questions.here(), me.actor().id(), me.userName(), me.actor().name());
    }

    /// Keeps what the browser has made.
    ///
    /// @param name by which I know the device
    /// @return ten recovery codes, to be shown once, where this is my first second factor; else none
    @AskAgain
    public List<String> add(String name, String answer) {
        Account me = me();
        MemberId id = me.actor().id();
        try {
            ceremonies.add(Questions.here(), id, answer, named(name));
        } catch (NotProved wrong) {
            throw new Refused("accounts.refused.passkey-not-made");
        }
        accounts.release(id);
        remembering.forgetAll(id);
        tidings.tell(id, Tidings.Kind.PASSKEY);
        return me.factors().any() ? List.of() : RecoveryCodes.replaced(authenticators, id);
    }

    /// Takes one away, which then opens nothing, and ends my other sessions: it may be with a device that is lost.
    ///
    /// @throws Refused for the last second factor: without one, whoever has my password could make their own
    @AskAgain
    public void remove(PasskeyId passkey) {
        accounts.lock(Actor.current().id());
        Account me = me();
        if (!me.factors().app() && mine().size() <= 1) {
            throw new Refused("accounts.refused.last-factor");
        }
        if (ceremonies.drop(me.actor().id(), passkey)) {
            sessions.others(me.actor().id());
            remembering.forgetAll(me.actor().id());
        }
    }

    private static String named(String name) {
        String plain = name.strip();
        Texts.requireStorable(plain);
        if (plain.isEmpty() || !Texts.fits(plain, NAME_MAX)) {
            throw new Refused("accounts.refused.passkey-name", NAME_MAX);
        }
        return plain;
    }

    private Account me() {
        return accounts.find(Actor.current().id()).orElseThrow(() -> new Refused("accounts.refused.no-account"));
    }
}
