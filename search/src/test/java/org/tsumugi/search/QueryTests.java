package org.tsumugi.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Filters, counts, distances, orders and pages.
final class QueryTests {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    private static Results search(Query query) {
        return Facilities.index().search(query);
    }

    private static List<String> ids(Query query) {
        return search(query.size(100)).hits().stream().map(Hit::id).toList();
    }

    @Test
    void valuesOfOneFieldAreAlternativesAndFieldsAddUp() {
        var query = Query.everything().where("kind", "訪問看護", "訪問介護").where("town", "見本市");

        assertThat(ids(query)).containsExactlyInAnyOrder("f03", "f05");
    }

    @Test
    void countsIgnoreTheirOwnFilterButNotTheOthers() {
        var results = search(Query.everything()
                .where("town", "浜田町")
                .where("kind", "訪問看護")
                .counting("town", 10)
                .counting("kind", 50));

        assertThat(results.total()).isEqualTo(1);
        assertThat(results.facets().get("town"))
                .containsExactlyInAnyOrder(new Results.Count("見本市", 1), new Results.Count("浜田町", 1));
        assertThat(results.facets().get("kind"))
                .contains(new Results.Count("訪問看護", 1), new Results.Count("薬局", 1))
                .doesNotContain(new Results.Count("訪問介護", 1));
    }

    @Test
    void countsFollowTheWordsAndComeMostFrequentFirst() {
        var results = search(Query.of("介護老人保健施設").counting("town", 10).counting("open", 10));

        assertThat(results.facets().get("town"))
                .containsExactlyInAnyOrder(new Results.Count("浜田町", 1), new Results.Count("見本市", 1));
        assertThat(results.facets().get("open"))
                .containsExactlyInAnyOrder(new Results.Count("true", 1), new Results.Count("false", 1));
        var all = search(Query.everything().counting("town", 2));
        assertThat(all.facets().get("town")).extracting(Results.Count::value).containsExactly("見本市", "浜田町");
    }

    @Test
    void flagsAmountsMomentsAndTheirOppositesFilter() {
        assertThat(ids(Query.everything().where(new Filter.Is("open", true)).where("kind", "介護老人保健施設")))
                .containsExactly("f11");
        assertThat(ids(Query.everything().where(new Filter.Amounts("beds", 4.0, null))))
                .containsExactlyInAnyOrder("f19", "f21", "f29");
        var october = new Filter.Moments(
                "confirmed", Instant.parse("2026-10-27T00:00:00Z"), Instant.parse("2026-10-28T00:00:00Z"));
        assertThat(ids(Query.everything().where(october))).containsExactly("f27");
        var notInTowns = new Filter.Not(new Filter.AnyOf("town", Set.of("見本市", "浜田町")));
        assertThat(ids(Query.of("通所介護").where(notInTowns))).containsExactlyInAnyOrder("f08", "f31");
        var either = new Filter.Either(List.of(Filter.anyOf("kind", "薬局"), new Filter.Amounts("beds", 6.0, 6.0)));
        assertThat(ids(Query.everything().where(either))).containsExactlyInAnyOrder("f26", "f29");
    }

    @Test
    void aCodeFilterTakesTheNumberAsItIsWritten() {
        assertThat(ids(Query.everything().where("phone", "0999-11-0022"))).containsExactly("f22");
        assertThat(ids(Query.everything().where("phone", "0999110022"))).containsExactly("f22");
    }

    @Test
    void theDistanceIsToldAndLimits() {
        var near = search(Query.of("訪看").near(38.74, 139.84));

        assertThat(near.hits()).extracting(Hit::id).containsExactlyInAnyOrder("f03", "f04");
        var first = near.hits().stream().filter(hit -> hit.id().equals("f03")).findFirst();
        assertThat(first.orElseThrow().km().orElseThrow()).isCloseTo(0, within(0.001));
        assertThat(ids(Query.of("訪看").within(5, 38.74, 139.84))).containsExactly("f03");
        assertThat(search(Query.of("訪看")).hits().getFirst().km()).isEmpty();
    }

    @Test
    void nearestComesFirstAndWhatHasNoPlaceLast() {
        var hits = search(Query.everything()
                        .near(38.72, 139.82)
                        .sorted(Sort.DISTANCE)
                        .size(100))
                .hits();

        assertThat(hits.getFirst().id()).isEqualTo("f01");
        var kilometres =
                hits.stream().flatMapToDouble(hit -> hit.km().stream()).boxed().toList();
        assertThat(kilometres).isSorted().hasSize(hits.size() - 2);
        assertThat(hits.getLast().km()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search(Query.everything().sorted(Sort.DISTANCE)));
    }

    @Test
    void aMapAsksForWhatItShows() {
        var box = new Filter.Box(38.65, 139.80, 38.50, 139.905);

        assertThat(ids(Query.everything().where(box))).containsExactly("f08");
    }

    @Test
    void namesComeInTheOrderOfTheirReadings() {
        assertThat(ids(Query.of("診療所").sorted(Sort.NAME))).containsSubsequence("f24", "f23", "f22", "f25");
    }

    @Test
    void momentsAndAmountsSortToo() {
        assertThat(ids(Query.everything().sorted(Sort.newest("confirmed")))).startsWith("f28", "f27", "f26");
        assertThat(ids(Query.everything().sorted(new Sort.By("beds", true)))).startsWith("f29", "f21", "f19");
    }

    @Test
    void staleDocumentsSink() {
        var query = Query.of("通所介護").over("service");

        assertThat(ids(query.preferringFresh("confirmed", NOW, Duration.ofDays(90), 0.9)))
                .last()
                .isEqualTo("f31");
        var plain = search(query).hits().getFirst().score();
        var sunk = search(query.preferringFresh("confirmed", NOW, Duration.ofDays(90), 0.9))
                .hits()
                .getLast()
                .score();
        assertThat(sunk).isPositive().isLessThan(plain / 5);
    }

    static Stream<UnaryOperator<Query>> orders() {
        return Stream.of(
                query -> query,
                query -> query.sorted(Sort.NAME),
                query -> query.near(38.72, 139.82),
                query -> query.near(38.72, 139.82).sorted(Sort.DISTANCE),
                query -> query.near(38.72, 139.82).sorted(Sort.NAME),
                query -> query.sorted(Sort.newest("confirmed")),
                query -> query.preferringFresh("confirmed", NOW, Duration.ofDays(30), 0.5));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesVisitEveryHitOnce(UnaryOperator<Query> order) {
        assertThat(visited(order.apply(Query.everything().size(4))))
                .hasSize(Facilities.all().size())
                .doesNotHaveDuplicates();
        assertThat(visited(order.apply(Query.of("見本").size(3))))
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
        assertThat(visited(order.apply(Query.of("浜田町 訪看 老健").size(1))))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
    }

    private static List<String> visited(Query query) {
        List<String> visited = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            var page = search(query.after(cursor));
            page.hits().forEach(hit -> visited.add(hit.id()));
            assertThat(page.hits()).isNotEmpty();
            cursor = page.next().orElse(null);
        } while (cursor != null && visited.size() < 200);
        return visited;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "W10", "%%%", "WyJyIiwxLDJd", "bm9uc2Vuc2U", "WyJyIixmYWxzZSx7fV0"})
    void aForgedCursorIsRefused(String cursor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search(Query.of("訪看").after(cursor)));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var next = search(Query.everything().sorted(Sort.NAME).size(2)).next().orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> search(
                        Query.everything().sorted(Sort.newest("confirmed")).after(next)));
    }

    @Test
    void countingAloneIsAPageOfNothing() {
        var results = search(Query.of("訪看").size(0).counting("town", 5));

        assertThat(results.hits()).isEmpty();
        assertThat(results.total()).isEqualTo(2);
        assertThat(results.totalExact()).isTrue();
        assertThat(results.facets().get("town")).hasSize(2);
    }

    @Test
    void aFieldThatThePlanDoesNotKnowIsAProgrammersMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> search(Query.everything().where("colour", "red")));
    }
}
