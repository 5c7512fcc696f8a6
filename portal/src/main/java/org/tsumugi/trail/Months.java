package org.tsumugi.trail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Region;

/// Makes the trail's months ahead and lets go of those that are older than what is kept.
@Component
class Months {

    private static final Logger LOG = LoggerFactory.getLogger(Months.class);
    private static final int LEAST_MONTHS = 12;

    private final SealStore store;
    private final Heads heads;
    private final Clock clock;
    private final Period kept;

    Months(SealStore store, Heads heads, Clock clock, @Value("${tsumugi.trail.keep}") Period kept) {
        if (kept.toTotalMonths() < LEAST_MONTHS) {
            throw new IllegalArgumentException("tsumugi.trail.keep is a year (1y) at least, not " + kept);
        }
        this.store = store;
        this.heads = heads;
        this.clock = clock;
        this.kept = kept;
    }

    @Transactional
    int makeAhead() {
        return store.makeMonths();
    }

    /// Links go up to the head of a day that is itself as old: with its hash the rest of the chain is still proven from
    /// outside the database.
    @Transactional
    int dropOld() {
        int dropped = store.dropMonths(kept, Optional.empty());
        if (dropped > 0) {
            LOG.info("{} months of the trail were older than {} and are gone", dropped, kept);
        }
        store.firstKept()
                .filter(position -> position > 1)
                .flatMap(this::anchorBefore)
                .ifPresent(this::dropLinks);
        return dropped;
    }

    private Optional<Long> anchorBefore(long firstKept) {
        LocalDate firstDay =
                LocalDate.ofInstant(clock.instant(), Region.ZONE).minus(kept).withDayOfMonth(1);
        return heads.all().stream()
                .filter(head -> head.day().isBefore(firstDay))
                .map(Head::position)
                .filter(position -> position < firstKept)
                .max(Long::compare);
    }

    private void dropLinks(long anchor) {
        store.dropMonths(kept, Optional.of(anchor));
    }
}
