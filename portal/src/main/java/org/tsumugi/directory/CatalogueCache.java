package org.tsumugi.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the catalogue in memory, as every search needs it, until something changes.
@Component
class CatalogueCache {

    /// Other nodes' imports are seen this late.
    private static final Duration KEPT = Duration.ofSeconds(30);

    record Contents(
            List<Kind> kinds,
            Set<String> covered,
            List<Municipality> municipalities,
            List<Attribution> attributions,
            List<KindWords> words,
            Instant read) {}

    /// What colleagues and registers call a kind, folded.
    record KindWords(Kind kind, Set<String> words) {}

    private final CatalogueStore store;
    private final Clock clock;
    private final AtomicReference<@Nullable Contents> kept = new AtomicReference<>();

    CatalogueCache(CatalogueStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    Contents contents() {
        Contents contents = kept.get();
        if (contents == null || contents.read().plus(KEPT).isBefore(clock.instant())) {
            contents = store.read(clock.instant());
            kept.set(contents);
        }
        return contents;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(FacilitiesChanged changed) {
        kept.set(null);
    }

    /// Kinds that the words ask for by name, or that were chosen, of which no list was ever imported.
    List<Kind> notImported(String text, Set<String> chosen) {
        Contents contents = contents();
        String folded = FoldedText.of(text);
        Set<String> parts = new HashSet<>(List.of(folded.strip().split("\\s+")));
        return contents.words().stream()
                .filter(kind -> !contents.covered().contains(kind.kind().code()))
                .filter(kind -> chosen.contains(kind.kind().code())
                        || chosen.isEmpty() && kind.words().stream().anyMatch(word -> isAsked(word, folded, parts)))
                .map(KindWords::kind)
                .toList();
    }

    /// Short words match whole only, long ones also inside a longer word.
    private static boolean isAsked(String word, String folded, Set<String> parts) {
        return parts.contains(word) || word.length() > 3 && folded.contains(word);
    }
}
