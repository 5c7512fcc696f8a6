package org.tsumugi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Words are complete in both languages, and each is used.
class WordsTests {

    private static final Path RESOURCES = Path.of("src/main/resources/org/tsumugi");
    private static final Path SOURCES = Path.of("src/main/java");

    /// A key as it stands in code: a room's name and at least one part more.
    private static final Pattern QUOTED = Pattern.compile("\"([a-zA-Z-]+\\.[a-zA-Z0-9_.-]+)\"");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        Set<String> japanese = new TreeSet<>(words(Locale.JAPANESE).keySet());
        Set<String> english = new TreeSet<>(words(Locale.ENGLISH).keySet());
        assertThat(minus(japanese, english)).as("add to words_en.properties").isEmpty();
        assertThat(minus(english, japanese)).as("add to words_ja.properties").isEmpty();
    }

    @Test
    void bothLanguagesUseTheSameValues() throws IOException {
        Map<String, String> english = words(Locale.ENGLISH);
        words(Locale.JAPANESE)
                .forEach((key, text) -> assertThat(placeholders(english.getOrDefault(key, "")))
                        .as("values of " + key)
                        .isEqualTo(placeholders(text)));
    }

    @Test
    void everyWordIsUsed() throws IOException {
        String code = code();
        Set<String> unused = words(Locale.JAPANESE).keySet().stream()
                .filter(key -> !code.contains("\"" + key + "\"") && !isMade(key, code))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).as("words nobody uses: remove them, or use them").isEmpty();
    }

    @Test
    void everyKeyInCodeHasWords() throws IOException {
        Map<String, String> japanese = words(Locale.JAPANESE);
        Set<String> rooms = japanese.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> missing = QUOTED.matcher(code())
                .results()
                .map(found -> found.group(1))
                .filter(key -> rooms.stream().anyMatch(key::startsWith))
                .filter(key -> !key.endsWith(".") && !japanese.containsKey(key) && !isSettingOrTable(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as("keys without words").isEmpty();
    }

    /// Keys of enum constants and numbered choices are put together: their beginning stands in the code.
    private static boolean isMade(String key, String code) {
        int end = key.lastIndexOf('.');
        String beginning = key.substring(0, end);
        String type = beginning.substring(0, 1).toUpperCase(Locale.ROOT) + beginning.substring(1);
        return code.contains("\"" + beginning + ".\" +")
                || code.contains("enum " + type + " ")
                || code.contains("\"" + beginning + ".\"");
    }

    private static boolean isSettingOrTable(String key) {
        return key.endsWith(".properties")
                || key.endsWith(".html")
                || key.endsWith(".css")
                || key.endsWith(".csv")
                || key.matches("(members|teams|feed|files|directory|meetings|trail)\\.[a-z_]+") && !key.contains("-");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static Map<String, String> words(Locale language) throws IOException {
        Properties all = new Properties();
        try (var files = Files.walk(RESOURCES)) {
            for (Path file : files.filter(file -> file.endsWith("words_" + language.getLanguage() + ".properties"))
                    .toList()) {
                try (var reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
            }
        }
        return all.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, all::getProperty));
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        try (var files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }
}
