package org.tsumugi.members.ui;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tsumugi.shell.Words;

/// Languages by their BCP 47 codes, in the reader's words.
final class Languages {

    /// Those that people of the region ask for; a profile may hold others.
    private static final List<String> OFFERED = List.of(
            "en", "zh", "zh-TW", "ko", "vi", "fil", "id", "ne", "my", "th", "pt", "es", "mn", "km", "si", "hi", "ur",
            "bn", "ru", "uk", "fr", "de", "it", "ar", "fa");

    private static final String SIGN_LANGUAGE = "jsl";

    private Languages() {}

    static List<String> offered(List<String> chosen) {
        Comparator<String> byName = Comparator.comparing(Languages::name, Collator.getInstance(Words.language()));
        return Stream.concat(
                        Stream.of(SIGN_LANGUAGE),
                        Stream.concat(OFFERED.stream(), chosen.stream())
                                .filter(code -> !code.equals(SIGN_LANGUAGE))
                                .sorted(byName)
                                .distinct())
                .toList();
    }

    static String name(String code) {
        return code.equals(SIGN_LANGUAGE)
                ? Words.of("members.language.sign")
                : Locale.forLanguageTag(code).getDisplayName(Words.language());
    }
}
