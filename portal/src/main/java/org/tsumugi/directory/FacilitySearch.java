package org.tsumugi.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FoundFacilities.AnsweredBy;
import org.tsumugi.search.Hit;
import org.tsumugi.search.Index;
import org.tsumugi.search.Query;
import org.tsumugi.search.Results;
import org.tsumugi.search.SearchEngine;
import org.tsumugi.search.SearchUnavailable;
import org.tsumugi.search.Sort;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door to searching: one question to the engine, one to the database, which is the truth; without the engine the
/// database answers both.
@Service
@May(Right.READ_DIRECTORY)
@Transactional(readOnly = true)
public class FacilitySearch {

    private static final Logger LOG = LoggerFactory.getLogger(FacilitySearch.class);
    /// A register of a year ago counts for half of [#SINKING] less than one of today.
    private static final Duration HALF_LIFE = Duration.ofDays(365);

    private static final double SINKING = 0.3;
    private static final int MOST_VALUES = 200;
    private static final int MOST_DOTS = 1_000;
    private static final int MOST_DOTS_OF_ALL = 5_000;
    private static final String FROM_DATABASE = "db:";

    private final Index index;
    private final LineStore lines;
    private final PlainSearchStore plain;
    private final CatalogueCache catalogue;
    private final Clock clock;
    private final AtomicBoolean away = new AtomicBoolean();

    FacilitySearch(
            SearchEngine engine,
            FacilityIndex plan,
            LineStore lines,
            PlainSearchStore plain,
            CatalogueCache catalogue,
            Clock clock) {
        this.clock = clock;
        this.index = engine.index(plan.plan());
        this.lines = lines;
        this.plain = plain;
        this.catalogue = catalogue;
    }

    /// Without a transaction, which would keep a connection while the engine thinks; one statement needs none.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public FoundFacilities search(FacilityQuery query) {
        if (query.after().filter(next -> next.startsWith(FROM_DATABASE)).isEmpty()) {
            try {
                Results results = index.search(asked(query));
                if (away.getAndSet(false)) {
                    LOG.info("The search engine answers again");
                }
                return found(query, results);
            } catch (SearchUnavailable unavailable) {
                if (!away.getAndSet(true)) {
                    LOG.info("The database answers searches: {}", unavailable.getMessage());
                }
            }
        }
        return fromDatabase(query);
    }

    /// Where everything that was found lies: up to a thousand, without words up to five thousand.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public List<Dot> dots(FacilityQuery query) {
        if (query.text().isEmpty()) {
            return plain.dots(query, MOST_DOTS_OF_ALL);
        }
        try {
            Results results = index.search(filtered(query).size(MOST_DOTS));
            return lines.dots(results.hits().stream().map(FacilitySearch::id).toList());
        } catch (SearchUnavailable unavailable) {
            return plain.dots(query, MOST_DOTS);
        }
    }

    private Query asked(FacilityQuery query) {
        Query asked = filtered(query)
                .counting("kind", MOST_VALUES)
                .counting("municipality", MOST_VALUES)
                .counting("origin", 2)
                .size(query.size())
                .after(query.after().orElse(null));
        return switch (query.order()) {
            case BEST ->
                query.text().isEmpty() ? asked : asked.preferringFresh(FacilityIndex.SAID, today(), HALF_LIFE, SINKING);
            case NEAREST -> asked.sorted(Sort.DISTANCE);
            case NAME -> asked.sorted(Sort.NAME);
        };
    }

    /// The same all day, so that pages follow one another.
    private Instant today() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    private static Query filtered(FacilityQuery query) {
        Query asked = Query.of(query.text())
                .where("kind", withSamples(query.kinds()))
                .where("municipality", withSamples(query.municipalities()));
        return query.from()
                .map(place -> asked.near(place.latitude(), place.longitude()))
                .orElse(asked);
    }

    private static String[] withSamples(Set<String> values) {
        return values.stream()
                .flatMap(value -> Stream.of(value, FacilityIndex.SAMPLE + value))
                .toArray(String[]::new);
    }

    private FoundFacilities found(FacilityQuery query, Results results) {
        Map<UUID, Hit> hits = new LinkedHashMap<>();
        results.hits().forEach(hit -> hits.put(id(hit), hit));
        Map<UUID, FacilityLine> read = new HashMap<>();
        lines.read(hits.keySet(), query.from())
                .forEach(line -> read.put(line.id().value(), line));
        Map<String, Long> origins = counts(results, "origin");
        return new FoundFacilities(
                hits.keySet().stream().map(read::get).filter(Objects::nonNull).toList(),
                origins.getOrDefault(FacilityIndex.REAL, 0L),
                samples(results),
                counts(results, "kind"),
                counts(results, "municipality"),
                results.next(),
                catalogue.notImported(query.text(), query.kinds()),
                catalogue.treatments(query.text()),
                results.relaxed(),
                AnsweredBy.ENGINE);
    }

    private static long samples(Results results) {
        return results.facets().getOrDefault("origin", List.of()).stream()
                .filter(count -> count.value().equals(FacilityIndex.SAMPLE))
                .mapToLong(Results.Count::count)
                .sum();
    }

    private static Map<String, Long> counts(Results results, String facet) {
        Map<String, Long> counts = new LinkedHashMap<>();
        results.facets().getOrDefault(facet, List.of()).stream()
                .filter(count -> !count.value().startsWith(FacilityIndex.SAMPLE))
                .forEach(count -> counts.put(count.value(), count.count()));
        return counts;
    }

    private static UUID id(Hit hit) {
        return UUID.fromString(hit.id());
    }

    private FoundFacilities fromDatabase(FacilityQuery query) {
        Optional<String> after = query.after()
                .filter(next -> next.startsWith(FROM_DATABASE))
                .map(next -> next.substring(FROM_DATABASE.length()));
        PlainSearchStore.Page page = plain.search(query.after(after));
        return new FoundFacilities(
                page.lines(),
                page.total(),
                page.samples(),
                page.kinds(),
                page.municipalities(),
                page.next().map(FROM_DATABASE::concat),
                catalogue.notImported(query.text(), query.kinds()),
                catalogue.treatments(query.text()),
                false,
                AnsweredBy.DATABASE);
    }
}
