package org.tsumugi.directory.entries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.directory.entries.MonthlyStore.Due;
import org.tsumugi.mail.Letter;
import org.tsumugi.mail.LetterId;
import org.tsumugi.mail.Letters;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.WordsProvider;

/// Asks each facility once a month whether its entry is still right, in a letter with a link; one that said so in the
/// last three weeks is left in peace.
@Component
class MonthlyLetters {

    static final Duration IN_PEACE = Duration.ofDays(21);
    static final Duration HOLDS = Duration.ofDays(40);

    private static final int AT_ONCE = 100;
    private static final int OPENS = 8;
    private static final int CLOSES = 18;

    private final MonthlyStore store;
    private final Letters letters;
    private final WordsProvider words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MonthlyLetters(
            MonthlyStore store, Letters letters, WordsProvider words, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// In office hours, a hundred at a time; several nodes write different ones.
    @Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void round() {
        ZonedDateTime now = clock.instant().atZone(Region.ZONE);
        if (now.getHour() >= OPENS && now.getHour() < CLOSES) {
            write(now.toLocalDate().withDayOfMonth(1), clock.instant());
        }
        Actor.SYSTEM.act(this::lookAfter);
    }

    /// @return how many were written
    int write(LocalDate month, Instant now) {
        return Actor.SYSTEM.act(() -> letters.canSend()
                ? Optional.ofNullable(transaction.execute(status -> {
                            List<Due> due = store.due(month, now.minus(IN_PEACE), AT_ONCE);
                            due.forEach(one -> write(one, month, now));
                            return due.size();
                        }))
                        .orElse(0)
                : 0);
    }

    private void write(Due due, LocalDate month, Instant now) {
        String key = LinkKeys.fresh();
        LetterId letter = LetterId.next();
        Instant ends = now.plus(HOLDS);
        store.add(MonthlyLinkId.next(), due.facility(), month, LinkKeys.hash(key), letter, ends);
        String link = letters.address().orElse("") + "/entry/" + key;
        letters.post(new Letter(
                letter,
                due.address(),
                say("directory.monthly.subject", due.name()),
                say("directory.monthly.text", due.name(), link, due.phone(), due.hours()),
                true,
                Optional.of(ends)));
    }

    private String say(String key, Object... values) {
        return words.getTranslation(key, Locale.JAPANESE, values);
    }

    /// What never arrived is a thing for curators.
    private void lookAfter() {
        Map<LetterId, Boolean> arrived = letters.arrived(store.onTheirWay(clock.instant()));
        List<LetterId> lost = arrived.entrySet().stream()
                .filter(one -> !one.getValue())
                .map(Map.Entry::getKey)
                .toList();
        if (!lost.isEmpty()) {
            transaction.executeWithoutResult(status -> store.bounced(lost, clock.instant()));
        }
    }
}
