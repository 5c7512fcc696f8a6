package org.tsumugi.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tsumugi.search.CareWords;
import org.tsumugi.search.Document;
import org.tsumugi.search.Field;
import org.tsumugi.search.IndexPlan;
import org.tsumugi.shared.Findable;

/// What the index knows of a facility; no more than every member may read.
@Component
class FacilityIndex implements Findable {

    static final String NAME = "facilities";

    /// Before a value that belongs to an invented facility, so that it is found but not counted.
    static final String SAMPLE = "sample:";

    static final String REAL = "real";

    /// When somebody last said that the entry is right: what is old sinks.
    static final String SAID = "said";

    private static final IndexPlan PLAN = new IndexPlan(
            NAME,
            List.of(
                    new Field.Name("name", 8),
                    new Field.Text("kindWords", 5),
                    new Field.Text("treatments", 4),
                    new Field.Text("departments", 3),
                    new Field.Text("address", 2),
                    new Field.Text("remarks", 1),
                    new Field.Code("numbers"),
                    new Field.Facet("kind"),
                    new Field.Facet("municipality"),
                    new Field.Facet("origin"),
                    new Field.Point("at"),
                    new Field.Moment(SAID)),
            Stream.concat(Stream.of(RegionWords.SHONAI), CareWords.synonyms().stream())
                    .toList(),
            Stream.concat(RegionWords.places().stream(), CareWords.dictionary().stream())
                    .toList());

    private final ChangeStore changes;

    FacilityIndex(ChangeStore changes) {
        this.changes = changes;
    }

    @Override
    public IndexPlan plan() {
        return PLAN;
    }

    @Override
    public Optional<Changes> after(Mark mark, int most) {
        return changes.after(mark, most);
    }

    @Override
    public Mark now() {
        return changes.now();
    }

    @Override
    public Stream<Document> everything() {
        return changes.everything();
    }

    static String facet(String value, boolean sample) {
        return sample ? SAMPLE + value : value;
    }
}
