package org.tsumugi.directory.entries;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.entries.StaleEntry.Key;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;

/// The curators' door to what waits for them: entries that are stale, letters that never arrived, how fresh it all is.
@Service
@May(Right.CURATE_DIRECTORY)
@Transactional(readOnly = true)
public class Curation {

    private static final int PAGE = 50;

    private final CurationStore store;
    private final Clock clock;

    Curation(CurationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Confirmed once, and that too long ago; or of a register that is old. The oldest first.
    public Slice<StaleEntry, Key> stale(Optional<Key> after) {
        return Slice.of(store.stale(clock.instant(), after, PAGE + 1), PAGE, StaleEntry::key);
    }

    /// The letter of this month never arrived. The oldest first.
    public Slice<StaleEntry, Key> bounced(Optional<Key> after) {
        return Slice.of(store.bounced(after, PAGE + 1), PAGE, StaleEntry::key);
    }

    /// Kind by kind, in the order of the kinds.
    public List<FreshnessCount> counts() {
        return store.counts(clock.instant());
    }
}
