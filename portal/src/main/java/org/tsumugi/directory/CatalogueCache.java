package org.tsumugi.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
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
            List<TreatmentWords> treatments,
            Instant read) {}

    /// What colleagues and registers call a kind, folded.
    record KindWords(Kind kind, Set<String> words) {}

    /// @param kinds of facilities that are asked about it
    record TreatmentWords(Treatment treatment, Set<String> words, Set<String> kinds) {}

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
        Asked asked = Asked.of(text);
        return contents.words().stream()
                .filter(kind -> !contents.covered().contains(kind.kind().code()))
                .filter(kind -> chosen.contains(kind.kind().code()) || chosen.isEmpty() && asked.anyOf(kind.words()))
                .map(KindWords::kind)
                .toList();
    }

    /// Treatments that the words ask for by name; no register says who takes them on.
    Set<String> treatments(String text) {
        Asked asked = Asked.of(text);
        return contents().treatments().stream()
                .filter(treatment -> asked.anyOf(treatment.words()))
                .map(words -> words.treatment().code())
                .collect(Collectors.toSet());
    }

    /// Short words match whole only, long ones also inside a longer word.
    private record Asked(String folded, Set<String> parts) {

        static Asked of(String text) {
            String folded = FoldedText.of(text).strip();
            return new Asked(folded, new HashSet<>(List.of(folded.split("\\s+"))));
        }

        boolean anyOf(Set<String> words) {
            return words.stream().anyMatch(word -> parts.contains(word) || word.length() > 3 && folded.contains(word));
        }
    }
}
