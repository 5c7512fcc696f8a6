package org.tsumugi.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Filters as the engine takes them.
final class Filters {

    private final IndexPlan plan;

    Filters(IndexPlan plan) {
        this.plan = plan;
    }

    List<Map<String, Object>> clauses(List<Filter> filters) {
        return filters.stream().map(this::clause).toList();
    }

    Map<String, Object> clause(Filter filter) {
        return switch (filter) {
            case Filter.AnyOf any ->
                Json.within(
                        "terms",
                        known(any.field()),
                        any.values().stream().sorted().toList());
            case Filter.Is is -> Json.within("term", known(is.field()), is.flag());
            case Filter.Amounts amounts -> range(amounts.field(), "lte", amounts.least(), amounts.most());
            case Filter.Moments moments -> range(moments.field(), "lt", text(moments.from()), text(moments.before()));
            case Filter.Box box ->
                Json.within(
                        "geo_bounding_box",
                        Order.place(plan),
                        Map.of(
                                "top_left", List.of(box.west(), box.north()),
                                "bottom_right", List.of(box.east(), box.south())));
            case Filter.Not not -> Json.within("bool", "must_not", List.of(clause(not.filter())));
            case Filter.Either either ->
                Map.of("bool", Map.of("should", clauses(either.filters()), "minimum_should_match", 1));
        };
    }

    Map<String, Object> within(Query.Near near, double kilometres) {
        return Map.of(
                "geo_distance",
                Map.of("distance", kilometres + "km", Order.place(plan), List.of(near.longitude(), near.latitude())));
    }

    private Map<String, Object> range(String field, String below, @Nullable Object from, @Nullable Object to) {
        Map<String, Object> limits = new LinkedHashMap<>();
        if (from != null) {
            limits.put("gte", from);
        }
        if (to != null) {
            limits.put(below, to);
        }
        return Json.within("range", known(field), limits);
    }

    private String known(String field) {
        return plan.field(field)
                .orElseThrow(() -> new IllegalArgumentException("the plan has no field " + field))
                .name();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
