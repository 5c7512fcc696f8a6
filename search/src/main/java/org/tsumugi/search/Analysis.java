package org.tsumugi.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How text is cut, in settings that are valid on a server with the official kuromoji and icu plugins.
final class Analysis {

    /// What an index keeps of words, and what a question makes of them: the same and their synonyms.
    static final String WORDS = "words";

    static final String WORDS_ASKED = "words_asked";

    /// Pairs of characters, for parts of words; sounds in one form.
    static final String PAIRS = "pairs";

    /// How words are read, alone and up to three together.
    static final String READINGS = "readings";

    /// Every beginning of a whole name or of its reading.
    static final String BEGINNINGS = "beginnings";

    /// Every end of a number.
    static final String TAILS = "tails";

    /// Already in one form: taken as it is.
    static final String AS_IT_IS = "keyword";

    static final int LONGEST_BEGINNING = 20;
    static final int SHORTEST_TAIL = 5;

    private static final List<String> PLAIN = List.of("nfkc", "drawn", "variants");
    private static final List<String> SOUND = List.of("nfkc", "drawn", "variants", "sounds");
    private static final List<String> BASE =
            List.of("kuromoji_baseform", "kuromoji_part_of_speech", "ja_stop", "kuromoji_stemmer");
    private static final List<String> AS_SOUND = List.of("hiragana", "hiragana_uppercase", "short");

    private Analysis() {}

    static Map<String, Object> settings(Lexicon lexicon) {
        return Map.of(
                "char_filter", charFilters(),
                "tokenizer", tokenizers(lexicon),
                "filter", filters(lexicon),
                "analyzer", analyzers(),
                "normalizer",
                        Map.of(
                                "code", Map.of("type", "custom", "char_filter", List.of("nfkc", "variants", "joined")),
                                "plain", Map.of("type", "custom", "char_filter", PLAIN)));
    }

    private static Map<String, Object> charFilters() {
        return Map.of(
                "nfkc", Map.of("type", "icu_normalizer", "name", "nfkc_cf", "mode", "compose"),
                "drawn", Map.of("type", "pattern_replace", "pattern", Spelling.DRAWN, "replacement", "ー"),
                "variants", mapping(Spelling.variants()),
                "sounds", mapping(Kana.folding()),
                "spaceless", Map.of("type", "pattern_replace", "pattern", "\\s+", "replacement", ""),
                "joined", Map.of("type", "pattern_replace", "pattern", Spelling.SEPARATORS, "replacement", ""));
    }

    private static Map<String, Object> mapping(Map<String, String> pairs) {
        var rules = pairs.entrySet().stream()
                .map(pair -> pair.getKey() + " => " + pair.getValue())
                .sorted()
                .toList();
        return Map.of("type", "mapping", "mappings", rules);
    }

    private static Map<String, Object> tokenizers(Lexicon lexicon) {
        Map<String, Object> japanese = new LinkedHashMap<>();
        japanese.put("type", "kuromoji_tokenizer");
        japanese.put("mode", "search");
        japanese.put("discard_compound_token", true);
        if (!lexicon.dictionaryRules().isEmpty()) {
            japanese.put("user_dictionary_rules", lexicon.dictionaryRules());
        }
        var pairs = Map.of("type", "ngram", "min_gram", 2, "max_gram", 2, "token_chars", List.of("letter", "digit"));
        return Map.of("japanese", japanese, "pairs", pairs);
    }

    private static Map<String, Object> filters(Lexicon lexicon) {
        return Map.of(
                "synonyms", Map.of("type", "synonym_graph", "lenient", true, "synonyms", lexicon.synonymRules()),
                "hiragana", Map.of("type", "icu_transform", "id", "Katakana-Hiragana"),
                "short", Map.of("type", "pattern_replace", "pattern", "ー|" + Kana.LONG, "replacement", ""),
                "together",
                        Map.of(
                                "type", "shingle",
                                "min_shingle_size", 2,
                                "max_shingle_size", 3,
                                "token_separator", "",
                                "filler_token", ""),
                "beginnings", Map.of("type", "edge_ngram", "min_gram", 1, "max_gram", LONGEST_BEGINNING),
                "tails", Map.of("type", "edge_ngram", "min_gram", SHORTEST_TAIL, "max_gram", 16));
    }

    private static Map<String, Object> analyzers() {
        return Map.of(
                WORDS, analyzer(PLAIN, "japanese", BASE),
                WORDS_ASKED, analyzer(PLAIN, "japanese", and(BASE, "synonyms")),
                PAIRS, analyzer(SOUND, "pairs", List.of()),
                READINGS, analyzer(PLAIN, "japanese", and(List.of("kuromoji_readingform"), AS_SOUND, "together")),
                BEGINNINGS, analyzer(and(SOUND, "spaceless"), "keyword", List.of("beginnings")),
                TAILS, analyzer(and(PLAIN, "joined"), "keyword", List.of("reverse", "tails", "reverse")));
    }

    private static Map<String, Object> analyzer(List<String> characters, String tokenizer, List<String> tokens) {
        return Map.of("type", "custom", "char_filter", characters, "tokenizer", tokenizer, "filter", tokens);
    }

    private static List<String> and(List<String> first, String last) {
        return and(first, List.of(), last);
    }

    private static List<String> and(List<String> first, List<String> second, String last) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        all.add(last);
        return List.copyOf(all);
    }
}
