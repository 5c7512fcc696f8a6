package org.tsumugi.trail.ui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.Sheet;
import org.tsumugi.shell.WordsProvider;
import org.tsumugi.trail.TrailEntry;

/// Rows of the trail for a spreadsheet.
record TrailTable(WordsProvider words, Locale language) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    String head() {
        return Sheet.line(Stream.of("at", "who", "who-id", "act", "kind", "object", "outcome", "from", "reason")
                .map(column -> words.getTranslation("trail.column." + column, language)));
    }

    String line(TrailEntry entry) {
        return Sheet.line(Stream.of(
                TIME.format(entry.at().atZone(Region.ZONE)),
                entry.actorName(),
                Optional.ofNullable(entry.actor()).map(UUID::toString).orElse(""),
                ActWords.act(words, entry.act(), language),
                entry.objectKind()
                        .map(kind -> ActWords.kind(words, kind, language))
                        .orElse(""),
                entry.object().map(UUID::toString).orElse(""),
                words.getTranslation("outcome." + entry.outcome(), language),
                entry.from().orElse(""),
                entry.reason().orElse("")));
    }
}
