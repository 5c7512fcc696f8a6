package org.tsumugi.search;

import java.util.List;
import java.util.stream.Stream;

/// Whoever writes one of the words also finds the others: all of them each other, or some of them only one way.
public record Synonym(List<String> words, List<String> found) {

    public Synonym {
        words = List.copyOf(words);
        found = List.copyOf(found);
        if (words.isEmpty() || words.size() + found.size() < 2) {
            throw new IllegalArgumentException("a synonym needs two words");
        }
        for (String word : Stream.concat(words.stream(), found.stream()).toList()) {
            if (word.isBlank() || word.matches(".*(,|=>|\\\\).*")) {
                throw new IllegalArgumentException("not a word of a synonym: " + word);
            }
        }
    }

    /// Each of the words finds all of them.
    public static Synonym same(String... words) {
        return new Synonym(List.of(words), List.of());
    }

    /// The words find each other and the given ones too, but not the other way round.
    public Synonym finding(String... others) {
        return new Synonym(words, List.of(others));
    }
}
