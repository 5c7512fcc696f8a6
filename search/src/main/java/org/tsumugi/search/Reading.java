package org.tsumugi.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// Reads the engine's answer to a question.
record Reading(Query query, Order order, boolean relaxed) {

    Results results(JsonNode answer) {
        List<JsonNode> found = new ArrayList<>();
        answer.path("hits").path("hits").forEach(found::add);
        boolean more = found.size() > query.size();
        if (more) {
            found.removeLast();
        }
        JsonNode total = answer.path("hits").path("total");
        return new Results(
                found.stream().map(this::hit).toList(),
                total.path("value").asLong(0),
                total.path("relation").asString("eq").equals("eq"),
                relaxed,
                counts(answer.path("aggregations")),
                more && !found.isEmpty() ? Optional.of(cursor(found.getLast())) : Optional.empty());
    }

    private Hit hit(JsonNode hit) {
        return new Hit(
                hit.path("_id").asString(""),
                order.byScore() ? hit.path("_score").asDouble(0) : 0,
                kilometres(hit.path("sort")),
                marked(hit.path("highlight")));
    }

    /// A document without a place is infinitely far away, which the engine writes as a word.
    private OptionalDouble kilometres(JsonNode place) {
        JsonNode distance = order.distanceAt() < 0 ? null : place.get(order.distanceAt());
        return distance != null && distance.isNumber()
                ? OptionalDouble.of(distance.asDouble())
                : OptionalDouble.empty();
    }

    private static Map<String, Snippet> marked(JsonNode highlight) {
        Map<String, Snippet> marked = new LinkedHashMap<>();
        highlight
                .propertyStream()
                .forEach(field -> marked.put(
                        field.getKey(), Snippet.read(field.getValue().path(0).asString(""))));
        return marked;
    }

    private Map<String, List<Results.Count>> counts(JsonNode aggregations) {
        Map<String, List<Results.Count>> counts = new LinkedHashMap<>();
        for (String field : query.counting().keySet()) {
            JsonNode counted = aggregations.path(field);
            JsonNode buckets = counted.has("counts") ? counted.path("counts").path("buckets") : counted.path("buckets");
            List<Results.Count> values = new ArrayList<>();
            for (JsonNode bucket : buckets) {
                String value =
                        bucket.path("key_as_string").asString(bucket.path("key").asString(""));
                values.add(new Results.Count(value, bucket.path("doc_count").asLong()));
            }
            counts.put(field, List.copyOf(values));
        }
        return counts;
    }

    private String cursor(JsonNode last) {
        List<JsonNode> place = new ArrayList<>();
        last.path("sort").forEach(place::add);
        return new Cursor(order.mark(), relaxed, place).written();
    }
}
