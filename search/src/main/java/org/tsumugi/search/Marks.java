package org.tsumugi.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is to be marked in which field: a plainer question than the one that found it, as marking costs more than
/// finding.
record Marks(IndexPlan plan, Lexicon lexicon) {

    private static final int PASSAGE = 120;
    private static final int MOST_MARKED = 500_000;

    Map<String, Object> highlight(Set<String> fields, Words words, boolean relaxed) {
        Map<String, Object> each = new LinkedHashMap<>();
        for (String field : fields.stream().sorted().toList()) {
            if (plan.field(field).stream().noneMatch(Marks::cut)) {
                throw new IllegalArgumentException("nothing can be marked in " + field);
            }
            each.put(field, relaxed ? everyWay(field) : marks(field, words));
        }
        return Map.of(
                "pre_tags",
                List.of(Snippet.OPENING),
                "post_tags",
                List.of(Snippet.CLOSING),
                "number_of_fragments",
                1,
                "fragment_size",
                PASSAGE,
                "max_analyzed_offset",
                MOST_MARKED,
                "fields",
                each);
    }

    private static boolean cut(Field field) {
        return field instanceof Field.Name || field instanceof Field.Text || field instanceof Field.Prose;
    }

    private static Map<String, Object> everyWay(String field) {
        return Map.of("matched_fields", List.of(field, field + Mapping.PAIRS));
    }

    private Map<String, Object> marks(String field, Words words) {
        List<String> texts = new ArrayList<>(words.terms());
        words.terms().forEach(term -> texts.addAll(lexicon.soundingAlike(term)));
        List<Map<String, Object>> ways = new ArrayList<>();
        ways.add(Json.within("match", field, String.join(" ", texts)));
        words.terms().stream()
                .filter(lexicon::findsByParts)
                .forEach(term -> ways.add(Json.within("match_phrase", field + Mapping.PAIRS, term)));
        Map<String, Object> marked = Map.of("highlight_query", Json.within("bool", "should", ways));
        if (ways.size() == 1) {
            return marked;
        }
        return Map.of(
                "highlight_query", Json.within("bool", "should", ways),
                "matched_fields", List.of(field, field + Mapping.PAIRS));
    }
}
