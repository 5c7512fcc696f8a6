package org.tsumugi.bell.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.mail.Letter;
import org.tsumugi.mail.Letters;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;

/// Goes round and writes letters: that somebody was told and the letter stand in one transaction, so that each is told
/// once. Who may not read a thread at that moment is not told of it.
@Component
class CallPost {

    private static final int AT_ONCE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(CallPost.class);

    private final DueStore due;
    private final DigestStore digests;
    private final CallLetters words;
    private final Letters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CallPost(
            DueStore due,
            DigestStore digests,
            CallLetters words,
            Letters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.due = due;
        this.digests = digests;
        this.words = words;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void tellAtOnce() {
        goRound(() -> {
            while (tell(clock.instant()) == AT_ONCE) {}
        });
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void tellOfTheDay() {
        goRound(() -> {
            while (sumUp(clock.instant()) == AT_ONCE) {}
        });
    }

    private void goRound(Runnable round) {
        try {
            Actor.SYSTEM.act(round);
        } catch (DataAccessException later) {
            LOG.warn("Letters that call have to wait", later);
        }
    }

    /// What is due at this moment.
    ///
    /// @return how many were told
    int tell(Instant now) {
        return Optional.ofNullable(transaction.execute(status -> {
                    if (!letters.canSend() || !due.isMyTurn()) {
                        return 0;
                    }
                    List<DueStore.Due> taken = due.take(now, AT_ONCE);
                    post(taken.stream()
                            .flatMap(one -> words.of(one, now).stream())
                            .toList());
                    return taken.size();
                }))
                .orElse(0);
    }

    /// Whose hour it is.
    ///
    /// @return how many were looked at
    int sumUp(Instant now) {
        return Optional.ofNullable(transaction.execute(status -> {
                    if (!letters.canSend()) {
                        return 0;
                    }
                    List<MemberId> taken = digests.take(now, AT_ONCE);
                    post(digests.counts(taken, now).stream()
                            .flatMap(one -> words.of(one, now).stream())
                            .toList());
                    return taken.size();
                }))
                .orElse(0);
    }

    private void post(List<Letter> all) {
        if (!all.isEmpty()) {
            letters.postAll(all);
        }
    }
}
