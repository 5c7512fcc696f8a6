package org.tsumugi.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sort as the engine takes it: always down to the id, so that pages neither repeat nor skip.
record Order(String mark, List<Object> keys, boolean byScore, int distanceAt) {

    static Order of(IndexPlan plan, Query query, boolean anyText) {
        List<Object> keys = new ArrayList<>();
        int distanceAt = -1;
        var sort = query.sort();
        // With no words to be relevant to, names in order are what people expect.
        if (sort instanceof Sort.Relevance && !anyText && query.fresh() == null) {
            sort = Sort.NAME;
        }
        var named = plan.first(Field.Name.class).map(name -> name.name() + Mapping.ORDER);
        switch (sort) {
            case Sort.Relevance _ -> keys.add(Map.of("_score", "desc"));
            case Sort.Distance _ -> {
                if (query.near() == null) {
                    throw new IllegalArgumentException("distance from where?");
                }
            }
            case Sort.Name _ -> named.ifPresent(field -> keys.add(key(field, "asc", "keyword")));
            case Sort.By by -> {
                var kind = plan.field(by.field()).orElseThrow() instanceof Field.Moment ? "date" : "double";
                keys.add(key(by.field(), by.descending() ? "desc" : "asc", kind));
            }
        }
        if (query.near() != null) {
            distanceAt = keys.size();
            keys.add(distance(plan, query.near()));
        }
        keys.add(key(Mapping.ID, "asc", "keyword"));
        return new Order(mark(sort, query), List.copyOf(keys), sort instanceof Sort.Relevance, distanceAt);
    }

    private static Map<String, Object> key(String field, String order, String kind) {
        return Map.of(field, Map.of("order", order, "unmapped_type", kind, "missing", "_last"));
    }

    private static Map<String, Object> distance(IndexPlan plan, Query.Near near) {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put(place(plan), List.of(near.longitude(), near.latitude()));
        key.put("order", "asc");
        key.put("unit", "km");
        key.put("ignore_unmapped", true);
        return Map.of("_geo_distance", key);
    }

    static String place(IndexPlan plan) {
        return plan.first(Field.Point.class)
                .orElseThrow(() -> new IllegalArgumentException("this index knows no places"))
                .name();
    }

    private static String mark(Sort sort, Query query) {
        String by = switch (sort) {
            case Sort.Relevance _ -> "r";
            case Sort.Distance _ -> "d";
            case Sort.Name _ -> "n";
            case Sort.By field -> field.field() + (field.descending() ? "-" : "+");
        };
        return query.near() == null ? by : by + "@";
    }
}
