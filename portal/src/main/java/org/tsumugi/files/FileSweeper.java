package org.tsumugi.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.media.ContentHash;
import org.tsumugi.media.MediaStore;
import org.tsumugi.media.StoreUnavailable;
import org.tsumugi.shared.Actor;

/// Takes away what nobody holds any more: files of withdrawn posts, of drafts thrown away, of photos replaced. First
/// the
/// row and what is written inside, which nobody can find from then on; the bytes a while later, for somebody may be
/// keeping the same content at this moment.
@Component
class FileSweeper {

    /// A file is there before the draft that holds it.
    private static final Duration TO_BE_HELD = Duration.ofDays(1);

    /// Longer than any file takes from its bytes to its row.
    private static final Duration ON_THE_WAY = Duration.ofHours(1);

    private static final int AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(FileSweeper.class);

    private final UnheldStore store;
    private final ObjectProvider<FileReaders> rooms;
    private final MediaStore media;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileSweeper(
            UnheldStore store,
            ObjectProvider<FileReaders> rooms,
            MediaStore media,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.rooms = rooms;
        this.media = media;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        Actor.SYSTEM.act(() -> {
            Instant now = clock.instant();
            dropRows(now);
            removeBytes(now);
        });
    }

    void dropRows(Instant now) {
        Optional<FileId> after = Optional.empty();
        List<FileId> kept;
        do {
            kept = store.kept(now.minus(TO_BE_HELD), after, AT_ONCE);
            Set<FileId> unheld = new HashSet<>(kept);
            List<FileId> asked = kept;
            transaction.executeWithoutResult(status -> {
                rooms.forEach(room -> unheld.removeAll(room.held(asked)));
                if (!unheld.isEmpty()) {
                    store.drop(unheld, now);
                }
            });
            after = kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
        } while (after.isPresent());
    }

    void removeBytes(Instant now) {
        try {
            Boolean more;
            do {
                more = transaction.execute(status -> store.take(now.minus(ON_THE_WAY))
                        .map(hash -> remove(hash, now))
                        .orElse(false));
            } while (Boolean.TRUE.equals(more));
        } catch (StoreUnavailable away) {
            LOG.info("Contents that nobody holds wait: {}", away.getMessage());
        }
        transaction.executeWithoutResult(status -> store.forget(now.minus(ON_THE_WAY)));
    }

    private boolean remove(ContentHash hash, Instant now) {
        media.remove(hash);
        store.removed(hash, now);
        return true;
    }
}
