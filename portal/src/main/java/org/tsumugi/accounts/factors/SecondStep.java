package org.tsumugi.accounts.factors;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tsumugi.accounts.cards.Cards;
import org.tsumugi.accounts.factors.AuthenticatorStore.Authenticator;
import org.tsumugi.accounts.guesses.Failures;
import org.tsumugi.accounts.guesses.Try;
import org.tsumugi.accounts.owners.Account;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.owners.Resting;
import org.tsumugi.accounts.owners.Tidings;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;

/// The second step of signing in: a one-time code or a recovery code, each accepted once.
@Component
public class SecondStep {

    /// @param recoveryCodes to be shown once, to who has just set up the first factor
    public record Passed(Actor actor, Means means, List<String> recoveryCodes) {}

    private record Accepted(Means means, List<String> recoveryCodes) {}

    private final Owners accounts;
    private final AuthenticatorStore store;
    private final SecretBox box;
    private final Cards cards;
    private final Failures failures;
    private final TransactionOperations transactions;
    private final Tidings tidings;
    private final Clock clock;

    SecondStep(
            Owners accounts,
            AuthenticatorStore store,
            SecretBox box,
            Cards cards,
            Failures failures,
            TransactionOperations transactions,
            Tidings tidings,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.box = box;
        this.cards = cards;
        this.failures = failures;
        this.transactions = transactions;
        this.tidings = tidings;
        this.clock = clock;
    }

    /// @throws TooManyTries            as long as one has to wait
    /// @throws Resting                 after the right code, where the account rests or its facility is cut off
    /// @throws BadCredentialsException for a wrong or used code, and for who waited too long since the password
    public Passed pass(Pending pending, String typed, String address) {
        Instant now = clock.instant();
        // Who rests since the password was given sets nothing up and does not come in by the code.
        boolean mayEnter = accounts.mayEnter(pending.member());
        Account account = accounts.findResting(pending.member())
                .filter(found -> !pending.isOver(now))
                .filter(found -> mayEnter || found.factors().any())
                .orElseThrow(() -> new BadCredentialsException("The first step is over"));
        Try attempt = new Try(pending.userName(), address, Try.Kind.CODE);
        Failures.Charged charged = failures.charge(attempt);
        Optional<Accepted> passed = transactions.execute(status -> accept(account, pending, typed.strip(), now));
        if (passed == null || passed.isEmpty()) {
            throw new WrongCode();
        }
        if (!mayEnter) {
            failures.giveBack(charged);
            throw new Resting();
        }
        failures.forget(charged);
        return new Passed(account.actor(), passed.get().means(), passed.get().recoveryCodes());
    }

    private Optional<Accepted> accept(Account account, Pending pending, String typed, Instant now) {
        MemberId member = account.actor().id();
        if (!account.factors().any()) {
            return setUp(member, pending.fresh(), typed, now).map(codes -> new Accepted(Means.CODE, codes));
        }
        if (proves(member, typed, now)) {
            return Optional.of(
                    new Accepted(RecoveryCodes.looksLikeOne(typed) ? Means.RECOVERY_CODE : Means.CODE, List.of()));
        }
        UUID sharedAt = pending.sharedAt();
        return sharedAt != null && cards.use(member, sharedAt, typed)
                ? Optional.of(new Accepted(Means.CARD, List.of()))
                : Optional.empty();
    }

    /// Whether this is a code of the moment or a recovery code; either is used up by the question.
    public boolean proves(MemberId member, String typed, Instant now) {
        return RecoveryCodes.looksLikeOne(typed)
                ? store.useCode(member, RecoveryCodes.hash(typed))
                : store.find(member)
                        .filter(known -> isNow(typed, member, known, now))
                        .isPresent();
    }

    private boolean isNow(String typed, MemberId member, Authenticator known, Instant now) {
        OptionalLong step = OneTimeCodes.stepOf(digits(typed), box.open(known.secret()), now, known.usedStep());
        return step.isPresent() && store.use(member, step.getAsLong());
    }

    /// The secret counts from the first code that the app shows for it.
    public Optional<List<String>> setUp(MemberId member, @Nullable String secret, String typed, Instant now) {
        if (secret == null) {
            return Optional.empty();
        }
        OptionalLong step = OneTimeCodes.stepOf(digits(typed), secret, now, 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        store.put(member, box.lock(secret), step.getAsLong(), now);
        accounts.release(member);
        tidings.tell(member, Tidings.Kind.APP);
        return Optional.of(RecoveryCodes.replaced(store, member));
    }

    /// Apps show a space in the middle, and a Japanese keyboard may write full width.
    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(sign -> digits.append(Character.getNumericValue(sign)));
        return digits.toString();
    }
}
