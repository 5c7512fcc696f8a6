package org.tsumugi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Changes reach the index once, in the order of their versions, whoever brings them how often.
final class WritingTests {

    private static Index index(String name) {
        var index = TestEngine.engine().index(plan(name));
        index.rebuild(Stream::empty);
        return index;
    }

    private static IndexPlan plan(String name) {
        return TestEngine.plan(
                name,
                new Field.Name("name", 2),
                new Field.Point("place"),
                new Field.Moment("at"),
                new Field.Facet("kind"),
                new Field.Prose("notes", 1));
    }

    private static Document named(String id, long version, String name) {
        return Document.of(id, version).named("name", name, "");
    }

    private static List<String> found(Index index, String text) {
        index.refresh();
        return index.search(Query.of(text)).hits().stream().map(Hit::id).toList();
    }

    @Test
    void whatIsWrittenIsFoundAndWhatIsRemovedIsNot() {
        var index = index("plainly");

        assertThat(index.write(List.of(new Change.Put(named("a", 1, "あさがお")), new Change.Put(named("b", 1, "ひまわり")))))
                .isEqualTo(new Written(2, 0, List.of()));
        assertThat(found(index, "あさがお")).containsExactly("a");
        index.write(List.of(new Change.Remove("a", 2)));
        assertThat(found(index, "あさがお")).isEmpty();
        assertThat(found(index, "ひまわり")).containsExactly("b");
    }

    @Test
    void anOlderVersionNeverUndoesANewerOne() {
        var index = index("versions");
        index.write(List.of(new Change.Put(named("a", 5, "新しい名"))));

        assertThat(index.write(List.of(new Change.Put(named("a", 4, "古い名"))))).isEqualTo(new Written(0, 1, List.of()));
        assertThat(found(index, "新しい名")).containsExactly("a");
        index.write(List.of(new Change.Remove("a", 7)));
        assertThat(index.write(List.of(new Change.Put(named("a", 6, "生き返り")))).older())
                .isEqualTo(1);
        assertThat(found(index, "生き返り")).isEmpty();
    }

    @Test
    void doingItAgainIsNoHarm() {
        var index = index("again");
        List<Change> changes = List.of(
                new Change.Put(named("a", 3, "あさがお")), new Change.Remove("b", 2), new Change.Remove("never", 1));

        assertThat(index.write(changes).complete()).isTrue();
        assertThat(index.write(changes).complete()).isTrue();
        assertThat(found(index, "あさがお")).containsExactly("a");
        assertThat(index.state().documents()).isEqualTo(1);
    }

    @Test
    void aDocumentThatTheEngineRefusesDoesNotStopTheOthers() {
        var old = TestEngine.engine()
                .index(TestEngine.plan("refusals", new Field.Name("name", 2), new Field.Moment("kind")));
        old.rebuild(Stream::empty);
        var index = TestEngine.engine().index(plan("refusals"));

        var written = index.write(List.of(
                new Change.Put(named("a", 1, "あさがお")),
                new Change.Put(named("b", 1, "ひまわり").with("kind", "花"))));

        assertThat(written.applied()).isEqualTo(1);
        assertThat(written.failures()).extracting(Written.Failure::id).containsExactly("b");
        assertThat(written.failures().getFirst().reason()).contains("kind");
    }

    @Test
    void anIndexOfAnOlderPlanTakesWhatItKnows() {
        var old = TestEngine.engine().index(TestEngine.plan("older", new Field.Name("name", 2)));
        old.rebuild(Stream::empty);
        var index = TestEngine.engine().index(plan("older"));

        assertThat(index.write(List.of(new Change.Put(named("b", 1, "ひまわり").with("kind", "花"))))
                        .complete())
                .isTrue();
        assertThat(found(index, "ひまわり")).containsExactly("b");
    }

    @Test
    void aFieldThatThePlanDoesNotKnowOrHoldsOtherwiseIsRefused() {
        var index = index("strictly");

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        index.write(List.of(new Change.Put(Document.of("a", 1).with("colour", "red")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        index.write(List.of(new Change.Put(Document.of("a", 1).with("at", "today")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Document.of("a", 1).at("place", 139.8, 38.7));
        assertThatIllegalArgumentException().isThrownBy(() -> Document.of("x".repeat(600), 1));
    }

    @Test
    void largeBatchesAreTakenInParts() {
        var index = index("large");
        var prose = "訪問看護の記録。".repeat(200);
        var changes = IntStream.range(0, 1200)
                .<Change>mapToObj(i -> new Change.Put(Document.of("d" + i, 1).with("notes", prose + i)))
                .toList();

        assertThat(index.write(changes)).isEqualTo(new Written(1200, 0, List.of()));
        index.refresh();
        assertThat(index.state().documents()).isEqualTo(1200);
    }

    @Test
    void anIndexIsMadeOnceAndLeftAlone() {
        var index = TestEngine.engine().index(plan("ensured"));

        assertThat(index.state()).isEqualTo(new IndexState(false, 0, false, false));
        assertThatThrownBy(() -> index.write(List.of(new Change.Remove("a", 1))))
                .isInstanceOf(SearchUnavailable.class);
        assertThatThrownBy(() -> index.search(Query.of("a"))).isInstanceOf(SearchUnavailable.class);
        assertThat(index.ensure()).isEqualTo(new IndexState(true, 0, true, false));
        index.write(List.of(new Change.Put(named("a", 1, "あさがお"))));
        index.refresh();
        assertThat(index.ensure().documents()).isEqualTo(1);
    }
}
