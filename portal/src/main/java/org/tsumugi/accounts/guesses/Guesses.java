package org.tsumugi.accounts.guesses;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tsumugi.accounts.guesses.FailureStore.Charge;
import org.tsumugi.accounts.guesses.FailureStore.Limit;
import org.tsumugi.shared.Refused;

/// Slows down strangers who try codes, or ask for something again and again.
@Component
public class Guesses {

    /// What is tried, how often without a wait, and the longest wait.
    public enum Kind {
        /// Codes of slips and letters, by address: a whole hospital may share one.
        SLIP(20, Duration.ofMinutes(1)),
        /// Six digits beside such a code, by whose they are.
        DIGITS(5, Duration.ofMinutes(15)),
        /// Forgotten passwords, by address.
        WISH(10, Duration.ofMinutes(15)),
        /// Applications, by address: a whole hospital may apply on one morning.
        APPLICATION(100, Duration.ofMinutes(15));

        private final Limit limit;

        Kind(int free, Duration longest) {
            this.limit = new Limit(free, longest);
        }
    }

    private final FailureStore store;
    private final Clock clock;

    Guesses(FailureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Counts what is limited whatever comes of it.
    ///
    /// @throws Refused as long as one has to wait
    public void count(Kind kind, String who) {
        charge(kind, who);
    }

    /// Counts a guess as wrong before it is judged, so that many at once get no more than one after the other.
    ///
    /// @param wrong the words of the refusal that says it was guessed wrongly; all else is no wrong guess
    /// @throws Refused as long as one has to wait, and what the act refuses
    public <T> T counted(Kind kind, String who, String wrong, Supplier<T> act) {
        Charge charge = charge(kind, who);
        try {
            T done = act.get();
            store.giveBack(charge);
            return done;
        } catch (Refused refused) {
            if (!refused.words().equals(wrong)) {
                store.giveBack(charge);
            }
            throw refused;
        }
    }

    private Charge charge(Kind kind, String who) {
        try {
            return store.charge(bucket(kind, who), kind.limit, clock.instant());
        } catch (TooManyTries tries) {
            throw new Refused("accounts.refused.wait");
        }
    }

    private static byte[] bucket(Kind kind, String who) {
        return Failures.hash("guess-" + kind, who);
    }
}
