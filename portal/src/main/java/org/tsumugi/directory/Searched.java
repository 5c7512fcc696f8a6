package org.tsumugi.directory;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the search without an engine compares: a text that words are looked for in, and short words that match whole.
///
/// @param aliases デイ is one of them, so that it does not find デイケア
public record Searched(String text, List<String> aliases) {

    /// @param shortWords several in one, set apart by spaces
    public static Searched of(Stream<String> texts, Stream<String> shortWords) {
        return new Searched(
                texts.filter(Predicate.not(String::isBlank)).map(FoldedText::of).collect(Collectors.joining("\n")),
                shortWords
                        .flatMap(words -> Arrays.stream(words.split(" ")))
                        .filter(Predicate.not(String::isBlank))
                        .map(FoldedText::of)
                        .distinct()
                        .toList());
    }
}
