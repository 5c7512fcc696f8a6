package org.tsumugi.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsumugi.NaughtyStrings;
import org.tsumugi.PortalTest;
import org.tsumugi.RealServers;
import org.tsumugi.directory.FoundFacilities.AnsweredBy;
import org.tsumugi.search.SearchEngine;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

@PortalTest
class FacilitySearchTests {

    private static final Actor READER = new Actor(MemberId.next(), "reader", Set.of(Role.MEMBER));
    private static final Coordinates TSURUOKA = new Coordinates(38.727, 139.826);

    @Autowired
    private FacilitySearch search;

    @Autowired
    private Facilities facilities;

    @Autowired
    private SearchEngine engine;

    @Autowired
    private FacilityIndex index;

    @Autowired
    private LineStore lines;

    @Autowired
    private PlainSearchStore plain;

    @Autowired
    private CatalogueCache catalogue;

    @BeforeEach
    void theIndexIsThere() {
        RealServers.elasticsearch();
        await(() -> find(FacilityQuery.of("")).answeredBy() == AnsweredBy.ENGINE);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    private FoundFacilities find(FacilityQuery query) {
        return READER.act(() -> search.search(query));
    }

    private FacilitySearch withoutEngine() throws IOException {
        try (ServerSocket closed = new ServerSocket(0)) {
            URI nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
            return new FacilitySearch(SearchEngine.connect(nobody), index, lines, plain, catalogue, Clock.systemUTC());
        }
    }

    private FacilityId sample(String name, String kind, Map<String, Acceptance> abilities) {
        return Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                name,
                "",
                kind,
                "06203",
                "山形県鶴岡市見本町",
                Optional.of(TSURUOKA),
                "0235-00-0001",
                "",
                "",
                "",
                false,
                "",
                abilities)));
    }

    private static String someName() {
        return "ためし" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999) + "（見本）";
    }

    private void awaitFound(FacilityQuery query, FacilityId id) {
        await(() -> ids(find(query)).contains(id));
    }

    private static List<FacilityId> ids(FoundFacilities found) {
        return found.lines().stream().map(FacilityLine::id).toList();
    }

    @Test
    void findsWhatWasJustAddedAndSaysWhatItTakesOn() {
        String name = someName();
        FacilityId id = sample(name, "VISITING_NURSE_STATION", Map.of("PRESSURE_ULCER", Acceptance.ACCEPTS));
        awaitFound(FacilityQuery.of(name), id);
        FacilityLine line = find(FacilityQuery.of(name)).lines().getFirst();
        assertThat(line.id()).isEqualTo(id);
        assertThat(line.sample()).isTrue();
        assertThat(line.abilities()).extracting(Ability::japanese).containsExactly("褥瘡");
    }

    @ParameterizedTest
    @ValueSource(strings = {"床ずれ", "褥瘡", "じょくそう"})
    void findsATreatmentByTheWordsColleaguesUse(String word) {
        FacilityId id = sample(someName(), "VISITING_NURSE_STATION", Map.of("PRESSURE_ULCER", Acceptance.ACCEPTS));
        FacilityQuery query = new FacilityQuery(
                word,
                Set.of("VISITING_NURSE_STATION"),
                Set.of(),
                Optional.empty(),
                FacilityQuery.Order.BEST,
                500,
                Optional.empty());
        awaitFound(query, id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ケアマネ", "ｹｱﾏﾈ", "けあまね", "居宅"})
    void findsCareManagersHoweverTheyAreWritten(String word) {
        FacilityId id = sample(someName(), "CARE_MANAGEMENT_OFFICE", Map.of());
        FacilityQuery query = new FacilityQuery(
                word,
                Set.of("CARE_MANAGEMENT_OFFICE"),
                Set.of(),
                Optional.empty(),
                FacilityQuery.Order.BEST,
                500,
                Optional.empty());
        awaitFound(query, id);
    }

    @Test
    void shortFormsMeetTheRegistersOwnWords() {
        assertThat(find(FacilityQuery.of("老健")).lines())
                .isNotEmpty()
                .extracting(line -> line.kind().code())
                .contains("GERIATRIC_HEALTH_FACILITY");
        assertThat(find(FacilityQuery.of("特養")).lines())
                .isNotEmpty()
                .extracting(line -> line.kind().code())
                .contains("NURSING_HOME");
    }

    @Test
    void countsRealFacilitiesForEveryFilter() {
        FoundFacilities all = find(FacilityQuery.of(""));
        assertThat(all.municipalities().get("06428")).isEqualTo(39);
        assertThat(all.municipalities().get("06461")).isEqualTo(26);
        assertThat(all.kinds().get("GERIATRIC_HEALTH_FACILITY")).isEqualTo(15);
        FoundFacilities yuza = find(FacilityQuery.of("").in(Set.of("06461")));
        assertThat(yuza.total()).isEqualTo(26);
        assertThat(yuza.municipalities()).as("as if none were chosen").containsEntry("06428", 39L);
        assertThat(yuza.kinds().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(26);
    }

    @Test
    void inventedFacilitiesStandOutsideTheCounts() {
        String name = someName();
        awaitFound(FacilityQuery.of(name), sample(name, "HOSPITAL", Map.of()));
        FoundFacilities found = find(FacilityQuery.of("").ofKinds(Set.of("HOSPITAL")));
        assertThat(found.total()).isEqualTo(14);
        assertThat(found.samples()).isPositive();
        assertThat(found.kinds().get("HOSPITAL")).isEqualTo(14);
    }

    @Test
    void theDatabaseAnswersTheSameWhenTheEngineIsAway() throws IOException {
        FacilitySearch alone = withoutEngine();
        FacilityQuery query = FacilityQuery.of("").ofKinds(Set.of("PHARMACY")).in(Set.of("06204"));
        FoundFacilities with = find(query);
        FoundFacilities without = alone.search(query);
        assertThat(without.answeredBy()).isEqualTo(AnsweredBy.DATABASE);
        assertThat(without.total()).isEqualTo(with.total());
        assertThat(without.kinds()).isEqualTo(with.kinds());
        assertThat(without.municipalities()).isEqualTo(with.municipalities());
        assertThat(alone.search(FacilityQuery.of("老健")).total()).isGreaterThanOrEqualTo(15);
        assertThat(alone.search(FacilityQuery.of("ｶﾞﾗｼｬ")).lines()).isEmpty();
    }

    @Test
    void デイ_doesNotFindデイケアWithoutTheEngineEither() throws IOException {
        assertThat(withoutEngine()
                        .search(FacilityQuery.of("デイ")
                                .ofKinds(Set.of("DAY_REHABILITATION"))
                                .in(Set.of()))
                        .lines())
                .allMatch(line -> line.name().contains("デイ"));
    }

    @Test
    void pagesNeitherRepeatNorSkip() throws IOException {
        FacilityQuery query = FacilityQuery.of("").in(Set.of("06461"));
        for (FacilitySearch one : List.of(search, withoutEngine())) {
            for (FacilityQuery.Order order : FacilityQuery.Order.values()) {
                List<FacilityId> seen = new ArrayList<>();
                Optional<String> next = Optional.empty();
                do {
                    Optional<String> after = next;
                    FoundFacilities page = READER.act(() -> one.search(
                            query.from(Optional.of(TSURUOKA)).ordered(order).after(after)));
                    seen.addAll(ids(page));
                    next = page.next();
                } while (next.isPresent());
                assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).hasSize(26);
            }
        }
    }

    @Test
    void theNearestComeFirstWithTheirDistance() throws IOException {
        FacilityQuery query = FacilityQuery.of("")
                .ofKinds(Set.of("DENTAL_CLINIC"))
                .from(Optional.of(TSURUOKA))
                .ordered(FacilityQuery.Order.NEAREST);
        for (FacilitySearch one : List.of(search, withoutEngine())) {
            List<Double> distances = READER.act(() -> one.search(query)).lines().stream()
                    .map(line -> line.kilometres().orElseThrow())
                    .toList();
            assertThat(distances).hasSize(20).isSorted();
            assertThat(distances.getFirst()).isLessThan(2);
        }
    }

    @Test
    void aKindThatWasNeverImportedIsNamedInsteadOfNone() {
        assertThat(find(FacilityQuery.of("訪看")).notImported())
                .extracting(Kind::code)
                .containsExactly("VISITING_NURSE_STATION");
        assertThat(find(FacilityQuery.of("鶴岡市 訪問看護ステーション")).notImported())
                .extracting(Kind::code)
                .contains("VISITING_NURSE_STATION");
        assertThat(find(FacilityQuery.of("").ofKinds(Set.of("SUPPORT_CENTER"))).notImported())
                .extracting(Kind::code)
                .containsExactly("SUPPORT_CENTER");
        assertThat(find(FacilityQuery.of("薬局")).notImported()).isEmpty();
        assertThat(find(FacilityQuery.of("看多機")).notImported())
                .as("its list is in, there is just none here")
                .isEmpty();
    }

    @Test
    void aTreatmentIsToldFromOtherWordsBecauseNoRegisterHoldsIt() {
        assertThat(find(FacilityQuery.of("床ずれ")).treatments()).containsExactly("PRESSURE_ULCER");
        assertThat(find(FacilityQuery.of("酒田 気切")).treatments()).containsExactly("TRACHEOSTOMY");
        assertThat(find(FacilityQuery.of("薬局")).treatments()).isEmpty();
    }

    @Test
    void aNumberIsFoundHoweverItIsBrokenUp() throws IOException {
        for (FacilitySearch one : List.of(search, withoutEngine())) {
            assertThat(READER.act(() -> one.search(FacilityQuery.of("0235-25-5000")))
                            .lines())
                    .extracting(FacilityLine::name)
                    .contains("サテライト老健ちわら");
        }
    }

    @Test
    void everyNaughtyStringIsAnsweredByBoth() throws IOException {
        FacilitySearch alone = withoutEngine();
        NaughtyStrings.all().forEach(naughty -> {
            FacilityQuery query = FacilityQuery.of(naughty);
            assertThat(find(query).total()).as(naughty).isNotNegative();
            assertThat(alone.search(query).total()).as(naughty).isNotNegative();
        });
    }

    @Test
    void everythingFoundLiesOnTheMap() {
        List<Dot> dots = READER.act(() -> search.dots(FacilityQuery.of("").in(Set.of("06461"))));
        assertThat(dots).hasSizeBetween(20, 26);
        assertThat(READER.act(() -> search.dots(FacilityQuery.of("老健"))).size()).isGreaterThanOrEqualTo(15);
    }

    @Test
    void whoMayNotReadTheDirectoryIsRefused() {
        Actor auditor = new Actor(MemberId.next(), "auditor", Set.of(Role.AUDITOR));
        assertThatThrownBy(() -> auditor.act(() -> search.search(FacilityQuery.of(""))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
