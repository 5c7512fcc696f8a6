package org.tsumugi.accounts.passwords;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.owners.Account;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.accounts.sessions.SessionEnd;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door to my password.
@Service
@May(Right.ENTER)
@Transactional
public class Passwords {

    private final Owners store;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final SessionEnd sessions;
    private final Remembering remembering;

    Passwords(
            Owners store, PasswordEncoder encoder, PasswordRules rules, SessionEnd sessions, Remembering remembering) {
        this.store = store;
        this.encoder = encoder;
        this.rules = rules;
        this.sessions = sessions;
        this.remembering = remembering;
    }

    /// Changes it for who knows the present one, and ends my other sessions.
    ///
    /// @throws Refused for a wrong present password, and for a new one that breaks a rule
    @AskAgain
    public void change(String present, String fresh) {
        Account account =
                store.find(Actor.current().id()).orElseThrow(() -> new Refused("accounts.refused.no-account"));
        if (!encoder.matches(PasswordRules.normal(present), account.passwordHash())) {
            throw new Refused("accounts.refused.password-wrong");
        }
        String password = PasswordRules.normal(fresh);
        rules.require(password, known(account));
        store.putHash(account.actor().id(), encoder.encode(password));
        sessions.others(account.actor().id());
        remembering.forgetAll(account.actor().id());
    }

    private static List<String> known(Account account) {
        return Stream.concat(
                        Stream.of(account.userName()),
                        Stream.of(account.actor().name().split(" ")))
                .toList();
    }
}
