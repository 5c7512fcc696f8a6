package org.tsumugi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The index is built anew while it is asked and written to.
final class RebuildTests {

    private static final Field[] FIELDS = {new Field.Name("name", 2), new Field.Facet("kind")};

    private static Document document(int number, long version) {
        return Document.of("d" + number, version)
                .named("name", "見本の家" + number, "")
                .with("kind", "家");
    }

    private static Stream<Document> documents(int count) {
        return IntStream.range(0, count).mapToObj(number -> document(number, 1));
    }

    @Test
    void askingMeanwhileNeverFindsNothingOrTwice() throws Exception {
        var index = TestEngine.engine().index(TestEngine.plan("steady", FIELDS));
        index.rebuild(() -> documents(60));
        var over = new AtomicBoolean();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var asking = others.submit(() -> {
                List<Long> totals = new ArrayList<>();
                while (!over.get()) {
                    var results = index.search(Query.of("見本の家").size(100));
                    assertThat(results.hits()).extracting(Hit::id).doesNotHaveDuplicates();
                    totals.add(results.total());
                }
                return totals;
            });
            for (int round = 0; round < 5; round++) {
                index.rebuild(() -> documents(60));
            }
            over.set(true);
            assertThat(asking.get(1, TimeUnit.MINUTES)).isNotEmpty().containsOnly(60L);
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsInBoth() throws Exception {
        var index = TestEngine.engine().index(TestEngine.plan("both", FIELDS));
        index.rebuild(() -> documents(10));
        var reading = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var rebuilding =
                    others.submit(() -> index.rebuild(() -> documents(10).peek(_ -> {
                        reading.countDown();
                        awaited(written);
                    })));
            awaited(reading);
            assertThat(index.state().rebuilding()).isTrue();
            index.write(List.of(
                    new Change.Put(document(99, 1)), new Change.Put(document(3, 8)), new Change.Remove("d5", 9)));
            index.refresh();
            assertThat(index.state().documents()).isEqualTo(10);
            written.countDown();
            rebuilding.get(1, TimeUnit.MINUTES);
        }
        var ids = index.search(Query.everything().size(50)).hits().stream()
                .map(Hit::id)
                .toList();
        assertThat(ids).hasSize(10).contains("d99").doesNotContain("d5");
        assertThat(index.write(List.of(new Change.Put(document(3, 7)))).older()).isEqualTo(1);
        assertThat(index.state()).isEqualTo(new IndexState(true, 10, true, false));
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndexAnswering() {
        var index = TestEngine.engine().index(TestEngine.plan("kept", FIELDS));
        index.rebuild(() -> documents(5));

        assertThatThrownBy(() -> index.rebuild(() -> documents(5).peek(_ -> {
                    throw new IllegalStateException("the store is gone");
                })))
                .hasMessage("the store is gone");
        assertThat(index.search(Query.everything()).total()).isEqualTo(5);
        assertThat(index.state().rebuilding()).isFalse();
    }

    @Test
    void anAbandonedRebuildIsClearedByTheNext() {
        var plan = TestEngine.plan("abandoned", FIELDS);
        var index = TestEngine.engine().index(plan);
        index.rebuild(() -> documents(5));
        // As a node leaves it that dies while it builds.
        TestEngine.send("PUT", "/abandoned-00000000-dead", "{\"aliases\": {\"abandoned-next\": {}}}");
        assertThat(index.state().rebuilding()).isTrue();

        index.rebuild(() -> documents(6));

        assertThat(index.state()).isEqualTo(new IndexState(true, 6, true, false));
    }

    @Test
    void whatAnIndexOfAnOlderPlanCannotAnswerIsUnavailableUntilItIsRebuilt() {
        var before = TestEngine.engine().index(TestEngine.plan("older", FIELDS));
        before.rebuild(() -> documents(4));
        var after = TestEngine.engine().index(TestEngine.plan("older", FIELDS[0], FIELDS[1], new Field.Moment("said")));
        var question = Query.of("見本").preferringFresh("said", Instant.EPOCH, Duration.ofDays(1), 0.5);
        assertThatThrownBy(() -> after.search(question)).isInstanceOf(SearchUnavailable.class);
        after.rebuild(() -> documents(4));
        assertThat(after.search(question).total()).isEqualTo(4);
    }

    @Test
    void anotherPlanIsKnownByTheStateAndTakesOverWithTheRebuild() {
        var before = TestEngine.engine().index(TestEngine.plan("replanned", FIELDS));
        before.rebuild(() -> documents(4));
        var after =
                TestEngine.engine().index(TestEngine.plan("replanned", FIELDS[0], FIELDS[1], new Field.Amount("beds")));

        assertThat(after.state()).isEqualTo(new IndexState(true, 4, false, false));
        assertThat(after.search(Query.of("見本").sorted(Sort.least("beds"))).total())
                .isEqualTo(4);
        after.rebuild(() -> documents(4).map(document -> document.with("beds", 2)));
        assertThat(after.state()).isEqualTo(new IndexState(true, 4, true, false));
    }

    @Test
    void anIndexOfALikeNameIsLeftAlone() {
        var near = TestEngine.engine().index(TestEngine.plan("likely", FIELDS));
        near.rebuild(() -> documents(3));
        TestEngine.send("PUT", "/like-00000000-other-thing", "{}");
        var index = TestEngine.engine().index(TestEngine.plan("like", FIELDS));

        index.rebuild(() -> documents(2));

        assertThat(near.state().documents()).isEqualTo(3);
        assertThat(TestEngine.send("GET", "/like-00000000-other-thing", null)).isTrue();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
