package org.tsumugi.accounts.guesses;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.guesses.FailureStore.Charge;
import org.tsumugi.accounts.guesses.FailureStore.Limit;

/// Slows down who guesses: a name from one address after 5 failures, up to 15 minutes; an address after 100 under
/// whatever names, up to a minute, because a whole hospital may share it. Each further failure doubles the wait.
///
/// Passwords are not counted by name alone: a stranger's failures never keep a member out who comes from elsewhere.
/// Codes are counted by the member too: who tries them has the password. Names that do not exist are counted alike.
@Component
public class Failures {

    public static final int OF_A_NAME_FROM_AN_ADDRESS = 5;
    public static final int OF_AN_ADDRESS = 100;
    public static final int CODES_OF_A_MEMBER = 20;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration LONGEST_WAIT_OF_AN_ADDRESS = Duration.ofMinutes(1);

    /// After so long without a failure nobody remembers.
    static final Duration MEMORY = Duration.ofHours(1);

    /// A try that counts as a failure until it is said to be none.
    public record Charged(Try attempt, List<Charge> charges) {}

    private record Counted(byte[] bucket, Limit limit) {}

    private final FailureStore store;
    private final Clock clock;

    Failures(FailureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Counts a try as a failure before it is judged, so that many at once get no more tries than one after the other.
    ///
    /// @throws TooManyTries as long as one has to wait
    public Charged charge(Try attempt) {
        Instant now = clock.instant();
        List<Charge> charges = new ArrayList<>();
        try {
            counted(attempt).forEach(counted -> charges.add(store.charge(counted.bucket(), counted.limit(), now)));
        } catch (TooManyTries tries) {
            charges.forEach(store::giveBack);
            throw tries;
        }
        return new Charged(attempt, charges);
    }

    /// It was no failure, and no success yet.
    public void giveBack(Charged charged) {
        charged.charges().forEach(store::giveBack);
    }

    /// After a success: the name from this address begins anew; the address keeps its count, or who has one account
    /// could guess at others for ever.
    public void forget(Charged charged) {
        giveBack(charged);
        ofName(charged.attempt()).map(Counted::bucket).ifPresent(store::drop);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void clear() {
        store.dropBefore(clock.instant().minus(MEMORY));
    }

    private static List<Counted> counted(Try attempt) {
        return Stream.concat(ofName(attempt).stream(), ofAddress(attempt).stream())
                .toList();
    }

    /// Who is signed in already may come without one.
    private static Optional<Counted> ofAddress(Try attempt) {
        return Optional.of(attempt.address())
                .filter(address -> !address.isEmpty())
                .map(address ->
                        new Counted(hash("address", address), new Limit(OF_AN_ADDRESS, LONGEST_WAIT_OF_AN_ADDRESS)));
    }

    /// Nobody guesses a passkey: there only the address is counted, for the work that each try makes.
    private static Optional<Counted> ofName(Try attempt) {
        return switch (attempt.kind()) {
            case PASSWORD ->
                Optional.of(new Counted(
                        hash("name", attempt.userName() + "\n" + attempt.address()),
                        new Limit(OF_A_NAME_FROM_AN_ADDRESS, LONGEST_WAIT)));
            case CODE ->
                Optional.of(new Counted(hash("code", attempt.userName()), new Limit(CODES_OF_A_MEMBER, LONGEST_WAIT)));
            case PASSKEY -> Optional.empty();
        };
    }

    static byte[] hash(String kind, String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
