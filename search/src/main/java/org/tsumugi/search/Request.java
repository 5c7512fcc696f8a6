package org.tsumugi.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A whole question in one request: what matches, what is filtered, counted, sorted and marked.
final class Request {

    private static final int EXACT_TOTAL = 10_000;

    private final IndexPlan plan;
    private final Lexicon lexicon;
    private final Filters filters;

    Request(Blueprint blueprint) {
        plan = blueprint.plan();
        lexicon = blueprint.lexicon();
        filters = new Filters(plan);
    }

    Map<String, Object> body(Query query, Words words, Order order, @Nullable Cursor cursor, boolean relaxed) {
        // Filters on counted fields come after the counting, so that each count can leave out its own.
        var counted = query.filters().stream().collect(Collectors.partitioningBy(filter -> counted(query, filter)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", matching(query, words, counted.getOrDefault(false, List.of()), relaxed));
        var late = counted.getOrDefault(true, List.of());
        if (!late.isEmpty()) {
            body.put("post_filter", Json.within("bool", "filter", filters.clauses(late)));
        }
        if (!query.counting().isEmpty()) {
            body.put("aggs", counts(query, late));
        }
        body.put("sort", order.keys());
        // One more than asked for tells whether there is a next page.
        body.put("size", query.size() + 1);
        body.put("track_total_hits", EXACT_TOTAL);
        body.put("_source", false);
        if (cursor != null) {
            body.put("search_after", cursor.place());
        }
        if (!query.marking().isEmpty() && !words.none()) {
            body.put("highlight", new Marks(plan, lexicon).highlight(query.marking(), words, relaxed));
        }
        return body;
    }

    private Map<String, Object> matching(Query query, Words words, List<Filter> early, boolean relaxed) {
        Map<String, Object> bool = new LinkedHashMap<>();
        var conditions = new ArrayList<>(filters.clauses(early));
        var near = query.near();
        if (near != null && near.most() != null) {
            conditions.add(filters.within(near, near.most()));
        }
        bool.put("filter", conditions);
        if (!words.none()) {
            var targets = Targets.of(plan, query.over());
            var terms = new TermQuery(lexicon, targets);
            boolean alone = words.terms().size() == 1;
            bool.put("must", List.of(relaxed ? some(terms, words, alone) : all(terms, words, alone)));
            bool.put("should", exact(targets, words.whole()));
        }
        Map<String, Object> matching = Map.of("bool", bool);
        return query.fresh() == null ? matching : sinking(matching, query.fresh());
    }

    private static Map<String, Object> all(TermQuery query, Words words, boolean alone) {
        var terms =
                words.terms().stream().map(term -> query.strict(term, alone)).toList();
        return alone ? terms.getFirst() : Json.within("bool", "must", terms);
    }

    private static Map<String, Object> some(TermQuery query, Words words, boolean alone) {
        var terms =
                words.terms().stream().map(term -> query.relaxed(term, alone)).toList();
        return alone ? terms.getFirst() : Map.of("bool", Map.of("should", terms, "minimum_should_match", "2<75%"));
    }

    private static List<Map<String, Object>> exact(Targets targets, String whole) {
        return targets.exact().stream()
                .map(field -> TermQuery.certain(Json.within("term", field, whole), 50))
                .toList();
    }

    private static Map<String, Object> sinking(Map<String, Object> matching, Query.Fresh fresh) {
        var decay = Map.of(
                "origin",
                fresh.now().toString(),
                "scale",
                Math.max(1, fresh.halfLife().toHours()) + "h",
                "decay",
                0.5);
        return Map.of(
                "function_score",
                Map.of(
                        "query",
                        matching,
                        "functions",
                        List.of(
                                Map.of("exp", Map.of(fresh.field(), decay), "weight", fresh.share()),
                                Map.of("weight", 1 - fresh.share())),
                        "score_mode",
                        "sum",
                        "boost_mode",
                        "multiply"));
    }

    private static boolean counted(Query query, Filter filter) {
        return filter instanceof Filter.AnyOf any && query.counting().containsKey(any.field());
    }

    private Map<String, Object> counts(Query query, List<Filter> late) {
        Map<String, Object> counts = new LinkedHashMap<>();
        query.counting().forEach((field, most) -> {
            Map<String, Object> terms = Map.of("terms", Map.of("field", field, "size", most));
            var others = late.stream()
                    .filter(filter ->
                            !(filter instanceof Filter.AnyOf any && any.field().equals(field)))
                    .toList();
            counts.put(
                    field,
                    others.isEmpty()
                            ? terms
                            : Map.of(
                                    "filter", Json.within("bool", "filter", filters.clauses(others)),
                                    "aggs", Map.of("counts", terms)));
        });
        return counts;
    }
}
