package org.tsumugi.feed.searching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tsumugi.search.CareWords;
import org.tsumugi.search.Document;
import org.tsumugi.search.Field;
import org.tsumugi.search.IndexPlan;
import org.tsumugi.shared.Findable;

/// What the index knows of a post that is shown; who may read it stands in `team`, which every question names.
@Component
class PostIndex implements Findable {

    static final String TITLE = "title";
    static final String TOPIC = "topic";
    static final String TEXT = "text";
    static final String WRITER_NAME = "writerName";
    static final String TEAM_NAME = "teamName";
    static final String FILE_NAMES = "fileNames";
    static final String FILE_TEXT = "fileText";
    static final String TEAM = "team";
    static final String KIND = "kind";
    static final String WRITER = "writer";
    static final String POSTED_AT = "postedAt";
    static final String HAS_FILE = "hasFile";

    /// A thread's title weighs on its first post; its replies know it too, but rank below what says the word itself.
    private static final IndexPlan PLAN = new IndexPlan(
            "posts",
            List.of(
                    new Field.Name(TITLE, 8),
                    new Field.Text(TOPIC, 1),
                    new Field.Prose(TEXT, 5),
                    new Field.Name(WRITER_NAME, 3),
                    new Field.Text(TEAM_NAME, 1),
                    new Field.Text(FILE_NAMES, 4),
                    new Field.Prose(FILE_TEXT, 2),
                    new Field.Facet(TEAM),
                    new Field.Facet(KIND),
                    new Field.Facet(WRITER),
                    new Field.Moment(POSTED_AT),
                    new Field.Flag(HAS_FILE)),
            CareWords.synonyms(),
            CareWords.dictionary());

    private final PostChanges changes;

    PostIndex(PostChanges changes) {
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
}
