package org.tsumugi.trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Region;
import org.tsumugi.trail.Verdict.Break;

/// Goes through the rows and the chain side by side, as they are at one moment, and says where they first disagree.
@Component
class Verifier {

    private final SealStore store;
    private final Clock clock;

    Verifier(SealStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param heads as they were read before, so that none is newer than the chain read here
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW, isolation = Isolation.REPEATABLE_READ)
    Verdict verify(List<Head> heads) {
        long began = System.nanoTime();
        Instant keptFrom = store.lastDropping().flatMap(this::keptFrom).orElse(Instant.MIN);
        try (var seals = store.all();
                var rows = store.rows()) {
            Walk walk = new Walk(rows.iterator(), heads, keptFrom);
            Optional<Break> broken = walk.along(seals.iterator());
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            return new Verdict(walk.sealed(), walk.dropped(), walk.unsealed(), walk.compared(), broken, took);
        }
    }

    /// Nothing younger than a year is ever dropped, whatever a row says.
    private Optional<Instant> keptFrom(SealedRow dropping) {
        LocalDate aYearAgo = LocalDate.ofInstant(clock.instant(), Region.ZONE).minusYears(1);
        return dropping.entry()
                .reason()
                .filter(month -> month.matches("\\d{4}-(0[1-9]|1[0-2])"))
                .map(month -> YearMonth.parse(month).atDay(1))
                .map(first -> first.isBefore(aYearAgo) ? first : aYearAgo)
                .map(day -> day.atStartOfDay(Region.ZONE).toInstant());
    }
}
