package org.tsumugi.directory.entries.ui;

import java.time.Instant;
import java.time.LocalDate;
import org.tsumugi.directory.Freshness;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// How old what stands there is, in a sentence.
final class FreshnessWords {

    private FreshnessWords() {}

    static String of(Freshness freshness) {
        if (freshness.confirmedAt().isPresent()) {
            Instant at = freshness.confirmedAt().get();
            return Words.of(
                    "directory.confirmed", freshness.confirmedBy(), Times.day(LocalDate.ofInstant(at, Region.ZONE)));
        }
        return freshness
                .asOf()
                .map(day -> Words.of("directory.listed", Times.day(day)))
                .orElseGet(() -> Words.of("directory.never-confirmed"));
    }
}
