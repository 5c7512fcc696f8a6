package org.tsumugi.trail.ui;

import java.util.Locale;
import org.tsumugi.shell.WordsProvider;

/// Acts and kinds of things as people call them; what a door was called in earlier years keeps its old name.
final class ActWords {

    private ActWords() {}

    static String act(WordsProvider words, String act, Locale language) {
        String key = "trail.act." + act.replace('.', '-');
        return words.all(language).containsKey(key)
                ? words.getTranslation(key, language)
                : words.getTranslation("trail.act-without-words", language, act);
    }

    static String kind(WordsProvider words, String kind, Locale language) {
        String key = "trail.kind." + kind;
        return words.all(language).containsKey(key) ? words.getTranslation(key, language) : kind;
    }
}
