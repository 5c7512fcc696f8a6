package org.tsumugi.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A plan's words in the form in which they are compared: as rules for the server, and as what a question needs.
final class Lexicon {

    private static final int SHORTEST_PART = 3;

    private final List<String> dictionaryRules;
    private final List<String> synonymRules;
    private final TreeSet<String> known = new TreeSet<>();
    private final Set<String> compounds = new HashSet<>();
    private final Map<String, Set<String>> bySound = new HashMap<>();

    Lexicon(List<Word> dictionary, List<Synonym> synonyms) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (Word word : dictionary) {
            String surface = Spelling.plain(word.surface());
            rules.putIfAbsent(surface, rule(surface, word));
            known.add(surface);
            if (word.pieces().size() > 1) {
                compounds.add(surface);
            }
            bySound.computeIfAbsent(Kana.spoken(Spelling.plain(word.reading())), _ -> new TreeSet<>())
                    .add(surface);
        }
        dictionaryRules = List.copyOf(rules.values());
        synonymRules = synonyms.stream().flatMap(Lexicon::rules).toList();
        synonyms.stream()
                .flatMap(synonym -> Stream.concat(synonym.words().stream(), synonym.found().stream()))
                .map(Spelling::plain)
                .forEach(this::explain);
    }

    List<String> dictionaryRules() {
        return dictionaryRules;
    }

    List<String> synonymRules() {
        return synonymRules;
    }

    boolean knows(String plain) {
        return known.contains(plain);
    }

    /// A word of several pieces that belong side by side; those with synonyms the server keeps together itself.
    boolean compound(String plain) {
        return compounds.contains(plain);
    }

    private void explain(String synonym) {
        known.add(synonym);
        compounds.remove(synonym);
    }

    /// Whether it may be looked for within words. A known word has its forms in the lexicon, and its pairs would find
    /// it in words that mean something else: デイ in デイケア.
    boolean findsByParts(String plain) {
        return plain.length() >= SHORTEST_PART && !knows(plain) && !endsAmbiguously(plain);
    }

    /// What else a word in kana may stand for: the known words of this sound, and itself in the other kana.
    Set<String> soundingAlike(String plain) {
        if (!Kana.only(plain)) {
            return Set.of();
        }
        Set<String> others = new LinkedHashSet<>(bySound.getOrDefault(Kana.spoken(plain), Set.of()));
        if (Kana.onlyHiragana(plain) && plain.length() >= SHORTEST_PART) {
            others.add(Kana.toKatakana(plain));
        }
        others.remove(plain);
        return others;
    }

    /// Ends with a known word that another known word begins with.
    private boolean endsAmbiguously(String plain) {
        for (int start = 0; start < plain.length(); start++) {
            String end = plain.substring(start);
            String longer = known.higher(end);
            if (known.contains(end) && longer != null && longer.startsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static String rule(String surface, Word word) {
        String pieces = word.pieces().stream().map(Spelling::plain).collect(Collectors.joining(" "));
        return surface + "," + pieces + "," + String.join(" ", word.readings()) + ",カスタム名詞";
    }

    private static Stream<String> rules(Synonym synonym) {
        String words = joined(synonym.words());
        String found = joined(synonym.found());
        if (synonym.found().isEmpty()) {
            return Stream.of(words);
        }
        return synonym.words().size() == 1
                ? Stream.of(words + " => " + words + ", " + found)
                : Stream.of(words, words + " => " + found);
    }

    private static String joined(List<String> words) {
        return words.stream().map(Spelling::plain).collect(Collectors.joining(", "));
    }
}
