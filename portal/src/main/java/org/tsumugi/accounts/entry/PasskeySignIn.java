package org.tsumugi.accounts.entry;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tsumugi.accounts.factors.Means;
import org.tsumugi.accounts.factors.Pending;
import org.tsumugi.accounts.factors.SecondFactors;
import org.tsumugi.accounts.factors.SecondStep;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.accounts.guesses.Try;
import org.tsumugi.accounts.owners.Account;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.owners.Tidings;
import org.tsumugi.accounts.passkeys.Ceremonies;
import org.tsumugi.accounts.passkeys.NotProved;
import org.tsumugi.accounts.passkeys.Questions;
import org.tsumugi.shared.MemberId;

/// Coming in by a passkey: alone, after the password, or by a first one that is made on the way.
@Component
class PasskeySignIn {

    private final Ceremonies ceremonies;
    private final Owners accounts;
    private final SecondFactors factors;
    private final Failures failures;
    private final TransactionOperations transactions;
    private final Tidings tidings;
    private final Clock clock;

    PasskeySignIn(
            Ceremonies ceremonies,
            Owners accounts,
            SecondFactors factors,
            Failures failures,
            TransactionOperations transactions,
            Tidings tidings,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.factors = factors;
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
                        && !accounts.isHeld(pending.member()))
                .orElseThrow(() -> new BadCredentialsException("The first step is over"));
        MemberId member = account.actor().id();
        List<String> codes = Optional.ofNullable(transactions.execute(status -> {
                    try {
                        ceremonies.add(Questions.in(session), member, answer, name);
                    } catch (NotProved wrong) {
                        throw new BadCredentialsException("Not an answer to the invitation", wrong);
                    }
                    tidings.tell(member, Tidings.Kind.PASSKEY);
                    return factors.freshCodes(member);
                }))
                .orElseThrow();
        return new SecondStep.Passed(account.actor(), Means.PASSKEY, codes);
    }
}
