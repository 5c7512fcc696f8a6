package org.tsumugi.joining.resets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tsumugi.accounts.Keys;
import org.tsumugi.accounts.SlipCodes;
import org.tsumugi.joining.desk.LetterTexts;
import org.tsumugi.joining.resets.ResetStore.Reset;
import org.tsumugi.mail.Letter;
import org.tsumugi.mail.LetterId;
import org.tsumugi.mail.Letters;
import org.tsumugi.members.Newcomers;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;

/// Answers who has asked for a new password: a letter to the address in their own profile, where there is one.
@Component
class ResetPost {

    static final Duration VALID = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(ResetPost.class);

    private final ResetStore store;
    private final Keys keys;
    private final Newcomers newcomers;
    private final Letters letters;
    private final LetterTexts texts;
    private final SlipCodes codes;
    private final TransactionOperations transactions;
    private final Clock clock;

    ResetPost(
            ResetStore store,
            Keys keys,
            Newcomers newcomers,
            Letters letters,
            LetterTexts texts,
            SlipCodes codes,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.newcomers = newcomers;
        this.letters = letters;
        this.texts = texts;
        this.codes = codes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void round() {
        for (int taken = 0; taken < AT_ONCE; taken++) {
            Optional<String> wish = store.takeWish();
            if (wish.isEmpty()) {
                return;
            }
            answer(wish.get());
        }
    }

    /// The wish is gone whatever comes of it: one that cannot be answered keeps no other waiting.
    private void answer(String userName) {
        try {
            Actor.SYSTEM.act(() -> transactions.executeWithoutResult(one -> look(userName)));
        } catch (RuntimeException failure) {
            LOG.warn("A wish for a new password is left: {}", failure.getClass().getSimpleName());
        }
    }

    private void look(String userName) {
        if (letters.canSend()) {
            keys.find(userName)
                    .filter(owner -> keys.byLetter(owner.id()) != Keys.ByLetter.NEVER)
                    .filter(owner -> !store.hasFresh(owner.id(), clock.instant().minus(PAUSE)))
                    .ifPresent(owner -> mail(owner).ifPresent(address -> write(owner, address)));
        }
    }

    /// What is no address for letters is none.
    private Optional<String> mail(Keys.Owner owner) {
        try {
            return newcomers.mailbox(owner.id()).map(Letter::address);
        } catch (Refused noAddress) {
            return Optional.empty();
        }
    }

    private void write(Keys.Owner owner, String mail) {
        String code = codes.fresh();
        Instant end = clock.instant().plus(VALID);
        store.add(new Reset(ResetId.next(), owner.id(), false, false), codes.hash(code), Actor.SYSTEM.id(), end);
        letters.post(texts.reset(
                LetterId.next(), mail, owner.name(), code, letters.address().orElseThrow(), end));
    }
}
