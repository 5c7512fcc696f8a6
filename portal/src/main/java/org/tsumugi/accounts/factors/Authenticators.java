package org.tsumugi.accounts.factors;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.factors.AuthenticatorStore.Authenticator;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.accounts.guesses.TooManyTries;
import org.tsumugi.accounts.guesses.Try;
import org.tsumugi.accounts.owners.Account;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.remembered.Remembering;
import org.tsumugi.accounts.sessions.SessionEnd;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door to my second factor: the app that shows my one-time codes, and my recovery codes.
@Service
@May(Right.ENTER)
@Transactional
public class Authenticators {

    /// @param since           when the app was set up; empty while there is none
    /// @param codesLeft       of the ten recovery codes
    /// @param hasSecondFactor an app or a passkey
    public record State(Optional<Instant> since, int codesLeft, boolean hasSecondFactor) {}

    private final Owners accounts;
    private final AuthenticatorStore store;
    private final SecondStep second;
    private final SessionEnd sessions;
    private final Remembering remembering;
    private final Failures failures;
    private final Clock clock;

    Authenticators(
            Owners accounts,
            AuthenticatorStore store,
            SecondStep second,
            SessionEnd sessions,
            Remembering remembering,
            Failures failures,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.second = second;
        this.sessions = sessions;
        this.remembering = remembering;
        this.failures = failures;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public State mine() {
        MemberId me = Actor.current().id();
        return new State(
                store.find(me).map(Authenticator::since),
                store.codesLeft(me),
                accounts.find(me).filter(account -> account.factors().any()).isPresent());
    }

    /// What a new app is shown; nothing counts yet.
    @Transactional(readOnly = true)
    public Enrolment offer() {
        return new Enrolment(me().userName(), OneTimeCodes.freshSecret());
    }

    /// The first app, for who has none yet.
    ///
    /// @see #replace
    @AskAgain
    public List<String> setUp(Enrolment offered, String first) {
        if (store.find(Actor.current().id()).isPresent()) {
            throw new Refused("accounts.refused.code-wrong");
        }
        return begin(offered, first);
    }

    /// Puts a new app in the place of the former, which no longer counts, and ends my other sessions.
    ///
    /// @param present a code of the former app, or a recovery code, where there is one
    /// @param first   the first code of the new app
    /// @return ten new recovery codes, to be shown once; the former are void
    /// @throws Refused when one of the codes is wrong
    @AskAgain
    public List<String> replace(Enrolment offered, String present, String first) {
        requirePresent(Actor.current().id(), present);
        return begin(offered, first);
    }

    private List<String> begin(Enrolment offered, String first) {
        MemberId me = Actor.current().id();
        List<String> codes = second.setUp(me, offered.secret(), first, clock.instant())
                .orElseThrow(() -> new Refused("accounts.refused.first-code"));
        sessions.others(me);
        remembering.forgetAll(me);
        return codes;
    }

    /// Ten new recovery codes for who proves the second factor again; the former are void.
    @AskAgain
    public List<String> freshCodes(String present) {
        MemberId me = Actor.current().id();
        requirePresent(me, present);
        return RecoveryCodes.replaced(store, me);
    }

    private void requirePresent(MemberId me, String present) {
        if (store.find(me).isEmpty()) {
            return;
        }
        Failures.Charged charged = charge();
        if (!second.proves(me, present.strip(), clock.instant())) {
            throw new Refused("accounts.refused.code-wrong");
        }
        failures.forget(charged);
    }

    private Failures.Charged charge() {
        try {
            return failures.charge(new Try(me().userName(), "", Try.Kind.CODE));
        } catch (TooManyTries tries) {
            throw new Refused("accounts.refused.too-many-tries");
        }
    }

    private Account me() {
        return accounts.find(Actor.current().id()).orElseThrow(() -> new Refused("accounts.refused.no-account"));
    }
}
