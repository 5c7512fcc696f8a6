package org.tsumugi.trail.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsumugi.shared.Called;
import org.tsumugi.shell.WordsProvider;
import org.tsumugi.trail.Acts;
import org.tsumugi.trail.TrailEntry;

/// Acts and kinds of things as people call them; what a door was called in earlier years keeps its old name.
final class ActWords {

    private ActWords() {}

    /// A look that was refused has the words of its door: what may be looked at is no act of its own.
    static String act(WordsProvider words, String act, Locale language) {
        Map<String, String> all = words.all(language);
        String key = "trail.act." + act.replace('.', '-');
        if (all.containsKey(key)) {
            return words.getTranslation(key, language);
        }
        String door = "trail.door." + act.replaceFirst("\\..*", "");
        return all.containsKey(door)
                ? words.getTranslation("trail.look", language, words.getTranslation(door, language))
                : words.getTranslation("trail.act-without-words", language, act);
    }

    static String kind(WordsProvider words, String kind, Locale language) {
        String key = "trail.kind." + kind;
        return words.all(language).containsKey(key) ? words.getTranslation(key, language) : kind;
    }

    static String actor(WordsProvider words, TrailEntry entry, Locale language) {
        return entry.isBySystem() ? words.getTranslation("trail.system", language) : entry.actorName();
    }

    static String name(WordsProvider words, Called.Name name, Locale language) {
        return name.as()
                .filter(words.all(language)::containsKey)
                .map(more -> words.getTranslation(
                        "trail.name-as", language, name.text(), words.getTranslation(more, language)))
                .orElse(name.text());
    }

    /// What the row says besides: means of a sign-in, why one was refused, how many, or the reason that was given.
    static Optional<String> more(WordsProvider words, TrailEntry entry, Locale language) {
        return entry.reason().map(said -> {
            if (Acts.isSignIn(entry.act())) {
                return Arrays.stream(said.split("\\+"))
                        .map(means -> words.getTranslation("trail.means." + means, language))
                        .collect(Collectors.joining(" + "));
            }
            if (Acts.isTurnedAway(entry.act())) {
                return words.getTranslation("why." + said, language);
            }
            return Acts.isCounted(entry.act())
                    ? words.getTranslation("trail.counted", language, Integer.valueOf(said))
                    : words.getTranslation("trail.reason-given", language, said);
        });
    }
}
