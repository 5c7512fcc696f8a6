package org.tsumugi.search;

import java.util.LinkedHashMap;
import java.util.Map;

/// How an index keeps each kind of field.
final class Mapping {

    static final String ID = "id";
    static final String PAIRS = ".pairs";
    static final String READINGS = ".readings";
    static final String EXACT = ".exact";
    static final String BEGINNINGS = ".beginnings";
    static final String TAILS = ".tails";
    static final String KANA = "-kana";
    static final String ORDER = "-order";

    private static final int LONGEST_KEYWORD = 256;
    private static final Map<String, Object> KEYWORD = Map.of("type", "keyword", "ignore_above", LONGEST_KEYWORD);

    private Mapping() {}

    static Map<String, Object> properties(IndexPlan plan) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(ID, Map.of("type", "keyword"));
        for (Field field : plan.fields()) {
            String name = field.name();
            switch (field) {
                case Field.Name _ -> {
                    properties.put(name, name());
                    properties.put(name + KANA, kana());
                    properties.put(name + ORDER, KEYWORD);
                }
                case Field.Text _ -> properties.put(name, words(label()));
                case Field.Prose _ -> properties.put(name, words(Map.of("pairs", pairs())));
                case Field.Code _ -> properties.put(name, code());
                case Field.Facet _ -> properties.put(name, KEYWORD);
                case Field.Point _ -> properties.put(name, Map.of("type", "geo_point"));
                case Field.Amount _ -> properties.put(name, Map.of("type", "double"));
                case Field.Moment _ -> properties.put(name, Map.of("type", "date", "format", "strict_date_time"));
                case Field.Flag _ -> properties.put(name, Map.of("type", "boolean"));
            }
        }
        return properties;
    }

    private static Map<String, Object> words(Map<String, Object> parts) {
        return Map.of(
                "type",
                "text",
                "analyzer",
                Analysis.WORDS,
                "search_analyzer",
                Analysis.WORDS_ASKED,
                "index_options",
                "offsets",
                "fields",
                parts);
    }

    private static Map<String, Object> label() {
        return Map.of("pairs", pairs(), "readings", asked(Analysis.READINGS));
    }

    private static Map<String, Object> name() {
        return words(Map.of(
                "pairs", pairs(),
                "readings", asked(Analysis.READINGS),
                "exact", Map.of("type", "keyword", "normalizer", "plain", "ignore_above", LONGEST_KEYWORD),
                "beginnings", asked(Analysis.BEGINNINGS)));
    }

    private static Map<String, Object> kana() {
        return Map.of(
                "type", "text", "analyzer", Analysis.PAIRS, "fields", Map.of("beginnings", asked(Analysis.BEGINNINGS)));
    }

    private static Map<String, Object> pairs() {
        return Map.of("type", "text", "analyzer", Analysis.PAIRS, "index_options", "offsets");
    }

    /// Found only by a form that the question has already brought it into.
    private static Map<String, Object> asked(String analyzer) {
        return Map.of(
                "type",
                "text",
                "analyzer",
                analyzer,
                "search_analyzer",
                Analysis.AS_IT_IS,
                "index_options",
                "docs",
                "norms",
                false);
    }

    private static Map<String, Object> code() {
        return Map.of(
                "type",
                "keyword",
                "normalizer",
                "code",
                "ignore_above",
                LONGEST_KEYWORD,
                "fields",
                Map.of("tails", asked(Analysis.TAILS)));
    }
}
