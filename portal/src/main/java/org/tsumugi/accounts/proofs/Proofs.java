package org.tsumugi.accounts.proofs;

import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.factors.Means;
import org.tsumugi.accounts.factors.RecoveryCodes;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.accounts.guesses.TooManyTries;
import org.tsumugi.accounts.guesses.Try;
import org.tsumugi.accounts.owners.Account;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.passkeys.Ceremonies;
import org.tsumugi.accounts.passkeys.NotProved;
import org.tsumugi.accounts.passkeys.Questions;
import org.tsumugi.accounts.passwords.PasswordRules;
import org.tsumugi.accounts.sessions.CurrentSession;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door at which I show again that it is I, before an act that asks for it.
///
/// @see org.tsumugi.shared.AskAgain
@Service
@May(Right.ENTER)
@Transactional
public class Proofs {

    private final Owners accounts;
    private final PasswordEncoder passwords;
    private final SecondStep second;
    private final Ceremonies ceremonies;
    private final Failures failures;
    private final Clock clock;

    Proofs(
            Owners accounts,
            PasswordEncoder passwords,
            SecondStep second,
            Ceremonies ceremonies,
            Failures failures,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.second = second;
        this.ceremonies = ceremonies;
        this.failures = failures;
        this.clock = clock;
    }

    /// Whether I have one-time codes; the password everyone has.
    @Transactional(readOnly = true)
    public boolean haveCodes() {
        return me().factors().app();
    }

    /// What my browser is asked, where I have a passkey.
    @Transactional(readOnly = true)
    public Optional<String> question() {
        Account me = me();
        return me.factors().passkey()
                ? Optional.of(ceremonies.question(
                        Questions.here(), Optional.of(me.actor().id())))
                : Optional.empty();
    }

    /// From now on, for ten minutes, nobody asks me again.
    ///
    /// @param address where the try comes from
    /// @throws Refused when the proof does not hold, or was tried too often
    public void give(Proof proof, String address) {
        Account me = me();
        Try attempt = new Try(me.userName(), address, kind(proof));
        Failures.Charged charged = charge(attempt);
        Optional<Means> shown = judged(me, proof);
        if (shown.isEmpty()) {
            throw new Refused("accounts.refused.proof-wrong");
        }
        failures.forget(charged);
        var signIn = SecurityContextHolder.getContext().getAuthentication();
        if (signIn != null) {
            CurrentSession.renew(Means.renewed(Actor.current(), signIn, clock.instant(), shown.get()));
        }
    }

    private Optional<Means> judged(Account me, Proof proof) {
        return switch (proof) {
            case Proof.Password password -> Optional.of(Means.PASSWORD).filter(means -> isMine(password.typed(), me));
            case Proof.Code code ->
                Optional.of(RecoveryCodes.looksLikeOne(code.typed()) ? Means.RECOVERY_CODE : Means.CODE)
                        .filter(means ->
                                second.proves(me.actor().id(), code.typed().strip(), clock.instant()));
            case Proof.PasskeyAnswer passkey ->
                Optional.of(Means.PASSKEY).filter(means -> isMyPasskey(passkey.answer(), me));
        };
    }

    private boolean isMine(String typed, Account me) {
        try {
            return passwords.matches(PasswordRules.normal(typed), me.passwordHash());
        } catch (IllegalArgumentException tooLongForTheHash) {
            return false;
        }
    }

    private boolean isMyPasskey(String answer, Account me) {
        try {
            return ceremonies.prove(Questions.here(), answer).equals(me.actor().id());
        } catch (NotProved wrong) {
            return false;
        }
    }

    private Failures.Charged charge(Try attempt) {
        try {
            return failures.charge(attempt);
        } catch (TooManyTries tries) {
            throw new Refused("accounts.refused.too-many-tries");
        }
    }

    private static Try.Kind kind(Proof proof) {
        return switch (proof) {
            case Proof.Password password -> Try.Kind.PASSWORD;
            case Proof.Code code -> Try.Kind.CODE;
            case Proof.PasskeyAnswer passkey -> Try.Kind.PASSKEY;
        };
    }

    private Account me() {
        return accounts.find(Actor.current().id()).orElseThrow(() -> new Refused("accounts.refused.no-account"));
    }
}
