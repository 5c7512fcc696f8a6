package org.tsumugi.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Names while typing, also while the input method still holds half a syllable in Latin letters.
final class Suggesting {

    /// つr on the way to つる.
    private static final Pattern HALF_SYLLABLE = Pattern.compile("(?<=[ぁ-ゖァ-ヺー])[a-z]{1,2}$");

    private static final int SHORTEST_PART = 2;

    private final IndexPlan plan;
    private final Filters filters;

    Suggesting(IndexPlan plan) {
        this.plan = plan;
        filters = new Filters(plan);
    }

    Optional<Map<String, Object>> body(String beginning, int size, List<Filter> conditions) {
        String plain = HALF_SYLLABLE.matcher(Spelling.plain(beginning).strip()).replaceFirst("");
        String sound = Kana.folded(plain.replaceAll("\\s+", ""));
        var name = plan.first(Field.Name.class);
        if (sound.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String field = name.get().name();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "query",
                Map.of(
                        "bool",
                        Map.of(
                                "filter", filters.clauses(conditions),
                                "must", TermQuery.best(ways(field, plain, sound)))));
        body.put("collapse", Map.of("field", field + Mapping.EXACT));
        body.put("sort", List.of(Map.of("_score", "desc"), Map.of(field + Mapping.ORDER, "asc")));
        body.put("_source", List.of(field));
        body.put("size", size);
        body.put("track_total_hits", false);
        return Optional.of(body);
    }

    List<Suggestion> read(JsonNode answer) {
        String field = plan.first(Field.Name.class).orElseThrow().name();
        List<Suggestion> suggestions = new ArrayList<>();
        for (JsonNode hit : answer.path("hits").path("hits")) {
            String name = hit.path("_source").path(field).asString("");
            suggestions.add(new Suggestion(hit.path("_id").asString(""), name));
        }
        return suggestions;
    }

    private List<Map<String, Object>> ways(String field, String plain, String sound) {
        String start = sound.substring(
                0,
                sound.offsetByCodePoints(
                        0, Math.min(Analysis.LONGEST_BEGINNING, sound.codePointCount(0, sound.length()))));
        List<Map<String, Object>> ways = new ArrayList<>();
        ways.add(way(field + Mapping.BEGINNINGS, start, 8));
        ways.add(TermQuery.certain(Json.within("prefix", field, plain), 3));
        if (Kana.only(plain)) {
            ways.add(way(field + Mapping.KANA + Mapping.BEGINNINGS, start, 7));
            ways.add(TermQuery.certain(Json.within("prefix", field + Mapping.READINGS, sound), 2));
        }
        if (sound.length() >= SHORTEST_PART) {
            ways.add(TermQuery.certain(Json.within("match_phrase", field + Mapping.PAIRS, plain), 1));
        }
        for (Field.Code code : plan.fields(Field.Code.class)) {
            String digits = Spelling.code(plain);
            if (digits.length() >= Analysis.SHORTEST_TAIL && digits.chars().allMatch(Character::isDigit)) {
                ways.add(TermQuery.certain(Json.within("prefix", code.name(), digits), 5));
            }
        }
        return ways;
    }

    private static Map<String, Object> way(String field, String start, double score) {
        return TermQuery.certain(Json.within("term", field, start), score);
    }
}
