package org.tsumugi.directory.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.PortalTest;
import org.tsumugi.directory.Freshness;
import org.tsumugi.directory.entries.StaleEntry.Key;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.StoryClock;

/// What waits for a curator.
@PortalTest
class CurationTests {

    @Autowired
    Curation curation;

    @Autowired
    Entries entries;

    @Autowired
    ApplicationContext portal;

    private EntrySample sample;

    @BeforeEach
    void aStation() {
        sample = EntrySample.of(portal);
    }

    private void confirmed(Duration ago) {
        StoryClock.at(Instant.now().minus(ago), () -> sample.manager().act(() -> entries.confirm(sample.id())));
    }

    private List<StaleEntry> stale() {
        List<StaleEntry> all = new ArrayList<>();
        Optional<Key> next = Optional.empty();
        do {
            Optional<Key> from = next;
            Slice<StaleEntry, Key> part = sample.curator().act(() -> curation.stale(from));
            all.addAll(part.items());
            next = part.next();
        } while (next.isPresent());
        return all;
    }

    @Test
    void anEntryIsStaleOnceItsConfirmationIsTooOld() {
        confirmed(Freshness.HOLDS.minusHours(1));
        assertThat(stale()).extracting(StaleEntry::id).doesNotContain(sample.id());
        confirmed(Freshness.HOLDS.plusHours(1));
        assertThat(stale()).extracting(StaleEntry::id).contains(sample.id());
        sample.manager().act(() -> entries.confirm(sample.id()));
        assertThat(stale()).extracting(StaleEntry::id).doesNotContain(sample.id());
    }

    @Test
    void theOldestComesFirstAndEachOnce() {
        confirmed(Freshness.HOLDS.plusDays(30));
        EntrySample older = EntrySample.of(portal);
        StoryClock.at(
                Instant.now().minus(Freshness.HOLDS.plusDays(60)),
                () -> older.manager().act(() -> entries.confirm(older.id())));
        List<StaleEntry> all = stale();
        assertThat(all).extracting(StaleEntry::id).doesNotHaveDuplicates().containsSubsequence(older.id(), sample.id());
    }

    @Test
    void inventedFacilitiesAreInNoCount() {
        int before = counted();
        EntrySample.of(portal);
        assertThat(counted()).isEqualTo(before);
    }

    private int counted() {
        return sample.curator().act(curation::counts).stream()
                .mapToInt(FreshnessCount::entries)
                .sum();
    }

    @Test
    void nobodyElseSeesThem() {
        assertThatThrownBy(() -> sample.manager().act(() -> curation.stale(Optional.empty())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sample.nurse().act(curation::counts)).isInstanceOf(AccessDeniedException.class);
    }
}
