package org.tsumugi.trail.ui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.WordsProvider;
import org.tsumugi.trail.TrailEntry;

/// Rows of the trail as comma-separated values that a spreadsheet opens and never takes for a formula.
record TrailTable(WordsProvider words, Locale language) {

    /// By it a spreadsheet knows that the text is UTF-8.
    static final String BEGINNING = "\uFEFF";

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    String head() {
        return line(Stream.of("at", "who", "who-id", "act", "kind", "object", "outcome", "from", "reason")
                .map(column -> words.getTranslation("trail.column." + column, language)));
    }

    String line(TrailEntry entry) {
        return line(Stream.of(
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

    private static String line(Stream<String> cells) {
        return cells.map(TrailTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
