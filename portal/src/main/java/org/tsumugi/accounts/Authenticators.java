package org.tsumugi.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.AccountStore.Account;
import org.tsumugi.accounts.AuthenticatorStore.Authenticator;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door to my second factor: the app that shows my one-time codes, and my recovery codes.
@Service
@May(Right.ENTER)
@Transactional
public class Authenticators {

    /// @param since     when the app was set up; empty while there is none
    /// @param codesLeft of the ten recovery codes
    public record State(Optional<Instant> since, int codesLeft) {}

    private final AccountStore accounts;
    private final AuthenticatorStore store;
    private final SecondStep second;
    private final SessionStore sessions;
    private final CurrentSession current;
    private final Clock clock;

    Authenticators(
            AccountStore accounts,
            AuthenticatorStore store,
            SecondStep second,
            SessionStore sessions,
            CurrentSession current,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.second = second;
        this.sessions = sessions;
        this.current = current;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public State mine() {
        MemberId me = Actor.current().id();
        return new State(store.find(me).map(Authenticator::since), store.codesLeft(me));
    }

    /// What a new app is shown; nothing counts yet.
    @Transactional(readOnly = true)
    public Enrolment offer() {
        Account account =
                accounts.find(Actor.current().id()).orElseThrow(() -> new Refused("accounts.refused.no-account"));
        return new Enrolment(account.userName(), OneTimeCodes.freshSecret());
    }

    /// Puts a new app in the place of the former, which no longer counts, and ends my other sessions.
    ///
    /// @param present a code of the former app, or a recovery code, where there is one
    /// @param first   the first code of the new app
    /// @return ten new recovery codes, to be shown once; the former are void
    /// @throws Refused when one of the codes is wrong
    public List<String> replace(Enrolment offered, String present, String first) {
        MemberId me = Actor.current().id();
        requirePresent(me, present);
        List<String> codes = second.setUp(me, offered.secret(), first, clock.instant())
                .orElseThrow(() -> new Refused("accounts.refused.code-wrong"));
        sessions.endAllBut(me, current.id());
        return codes;
    }

    /// Ten new recovery codes for who proves the second factor again; the former are void.
    public List<String> freshCodes(String present) {
        MemberId me = Actor.current().id();
        requirePresent(me, present);
        List<String> codes = RecoveryCodes.fresh();
        store.putCodes(me, codes.stream().map(RecoveryCodes::hash).toList());
        return codes;
    }

    private void requirePresent(MemberId me, String present) {
        store.find(me).ifPresent(known -> {
            if (!second.proves(me, known, present, clock.instant())) {
                throw new Refused("accounts.refused.code-wrong");
            }
        });
    }
}
