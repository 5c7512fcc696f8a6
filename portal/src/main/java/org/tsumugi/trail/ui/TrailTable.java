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
import org.tsumugi.trail.TrailLine;

/// Rows of the trail for a spreadsheet.
record TrailTable(WordsProvider words, Locale language) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    String head() {
        return Sheet.line(
                Stream.of("at", "who", "who-id", "act", "kind", "object", "name", "outcome", "from", "ticket", "reason")
                        .map(column -> words.getTranslation("trail.column." + column, language)));
    }

    String line(TrailLine line) {
        TrailEntry entry = line.entry();
        return Sheet.line(Stream.of(
                TIME.format(entry.at().atZone(Region.ZONE)),
                ActWords.actor(words, entry, language),
                Optional.ofNullable(entry.actor()).map(UUID::toString).orElse(""),
                ActWords.act(words, entry.act(), language),
                entry.objectKind()
                        .map(kind -> ActWords.kind(words, kind, language))
                        .orElse(""),
                entry.object().map(UUID::toString).orElse(""),
                line.thing().map(name -> ActWords.name(words, name, language)).orElse(""),
                words.getTranslation("outcome." + entry.outcome(), language),
                entry.address().orElse(""),
                line.ticket()
                        .map(name -> ActWords.name(words, name, language))
                        .or(() -> entry.ticket().map(UUID::toString))
                        .orElse(""),
                ActWords.more(words, entry, language).orElse("")));
    }
}
