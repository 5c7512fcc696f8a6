package org.tsumugi.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The invented facilities of the tests, and an index that holds them.
final class Facilities {

    static final String NAME = "facilities";

    private Facilities() {}

    static IndexPlan plan(String name) {
        return TestEngine.plan(
                name,
                new Field.Name("name", 4),
                new Field.Text("service", 3),
                new Field.Text("about", 1),
                new Field.Prose("notes", 1),
                new Field.Code("phone"),
                new Field.Code("number"),
                new Field.Facet("kind"),
                new Field.Facet("town"),
                new Field.Point("place"),
                new Field.Moment("confirmed"),
                new Field.Amount("beds"),
                new Field.Flag("open"));
    }

    /// The index with everything in it, filled once.
    static Index index() {
        return Filled.INDEX;
    }

    static List<Document> all() {
        var stream = Objects.requireNonNull(Facilities.class.getResourceAsStream("facilities.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(2)
                    .map(line -> document(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(String[] cells) {
        List<String> about = new ArrayList<>(List.of(cells[4]));
        if (!cells[5].isEmpty()) {
            about.add(cells[5]);
        }
        var document = Document.of(cells[0], 1)
                .named("name", cells[1], cells[2])
                .with("service", cells[3])
                .with("kind", cells[3])
                .with("town", cells[4])
                .with("about", about)
                .with("phone", cells[6])
                .with("number", cells[7])
                .with("confirmed", Instant.parse(cells[10] + "T00:00:00Z"))
                .with("beds", Double.parseDouble(cells[11]))
                .with("open", !cells[11].equals("0"));
        return cells[8].isEmpty()
                ? document
                : document.at("place", Double.parseDouble(cells[8]), Double.parseDouble(cells[9]));
    }

    private static final class Filled {
        static final Index INDEX = filled();

        private static Index filled() {
            var index = TestEngine.engine().index(plan(NAME));
            index.rebuild(() -> all().stream());
            return index;
        }
    }
}
