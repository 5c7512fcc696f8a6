package org.tsumugi.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.files.InsideStore.Unread;
import org.tsumugi.media.MediaMissing;
import org.tsumugi.media.MediaStore;
import org.tsumugi.media.StoreUnavailable;

/// Reads what is written in files after they came in, one after the other: nobody who attaches a file waits for it.
@Component
class InsideReader {

    private static final Logger LOG = LoggerFactory.getLogger(InsideReader.class);
    private static final int LETTERS = 200_000;

    /// Longer than reading may take; who died with a file in hand gives it back then.
    private static final Duration MINE = Duration.ofMinutes(3);

    private final InsideStore store;
    private final MediaStore media;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InsideReader(
            InsideStore store,
            MediaStore media,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.media = media;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void readOn() {
        Optional<Unread> next = take();
        while (next.isPresent() && read(next.get())) {
            next = take();
        }
    }

    private Optional<Unread> take() {
        Instant now = clock.instant();
        return store.take(now, now.plus(MINE));
    }

    /// Whether it makes sense to go on: a store that is away is tried again when the time of this one is over.
    private boolean read(Unread file) {
        try {
            keep(file, media.text(file.hash(), file.type(), LETTERS));
            return true;
        } catch (MediaMissing gone) {
            keep(file, "");
            return true;
        } catch (StoreUnavailable away) {
            LOG.info("Texts inside files wait: {}", away.getMessage());
            return false;
        }
    }

    private void keep(Unread file, String text) {
        transaction.executeWithoutResult(status -> {
            List<FileId> files = store.put(file.hash(), text);
            if (!text.isEmpty()) {
                events.publishEvent(new TextFound(files));
            }
        });
    }
}
