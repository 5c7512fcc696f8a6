package org.tsumugi.accounts;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tsumugi.accounts.AccountStore.Account;
import org.tsumugi.accounts.passkeys.Ceremonies;
import org.tsumugi.accounts.passkeys.NotProved;
import org.tsumugi.accounts.passkeys.Questions;
import org.tsumugi.shared.MemberId;

/// Coming in by a passkey: alone, after the password, or by a first one that is made on the way.
@Component
class PasskeySignIn {

    private final Ceremonies ceremonies;
    private final AccountStore accounts;
    private final AuthenticatorStore authenticators;
    private final LossStore losses;
    private final Failures failures;
    private final TransactionOperations transactions;
    private final Tidings tidings;
    private final Clock clock;

    PasskeySignIn(
            Ceremonies ceremonies,
            AccountStore accounts,
            AuthenticatorStore authenticators,
            LossStore losses,
            Failures failures,
            TransactionOperations transactions,
            Tidings tidings,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.authenticators = authenticators;
        this.losses = losses;
        this.failures = failures;
        this.transactions = transactions;
        this.tidings = tidings;
        this.clock = clock;
    }

    /// @throws TooManyTries            as long as one has to wait
    /// @throws BadCredentialsException for an answer that does not hold, and for who is no longer a member
    SecondStep.Passed pass(HttpSession session, String answer, String address) {
        Try attempt = new Try("", address, Try.Kind.PASSKEY);
        Failures.Charged charged = failures.charge(attempt);
        try {
            MemberId owner = ceremonies.prove(Questions.in(session), answer);
            failures.giveBack(charged);
            Account account = accounts.find(owner).orElseThrow(() -> new BadCredentialsException("No longer a member"));
            return new SecondStep.Passed(account.actor(), Means.PASSKEY, List.of());
        } catch (NotProved wrong) {
            throw new BadCredentialsException("Not an answer to the question", wrong);
        }
    }

    /// Makes the first passkey of who gave the password and has no second factor yet.
    SecondStep.Passed setUp(HttpSession session, Pending pending, String answer, String name) {
        Account account = accounts.find(pending.member())
                .filter(found -> !pending.isOver(clock.instant())
                        && pending.fresh() != null
                        && !found.factors().any()
                        && !losses.isHeld(pending.member()))
                .orElseThrow(() -> new BadCredentialsException("The first step is over"));
        MemberId member = account.actor().id();
        List<String> codes = Optional.ofNullable(transactions.execute(status -> {
                    try {
                        ceremonies.add(Questions.in(session), member, answer, name);
                    } catch (NotProved wrong) {
                        throw new BadCredentialsException("Not an answer to the invitation", wrong);
                    }
                    tidings.tell(member, Tidings.Kind.PASSKEY);
                    return RecoveryCodes.replaced(authenticators, member);
                }))
                .orElseThrow();
        return new SecondStep.Passed(account.actor(), Means.PASSKEY, codes);
    }
}
