package org.tsumugi;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sheet of what OWASP ASVS asks: each test it names is there, and no line is without an answer.
class AsvsTests {

    private static final Path DOCS = Path.of("docs");
    private static final Path SHEET = DOCS.resolve("asvs.md");
    private static final String GAPS = "\n## Not met\n";

    /// All of levels 1 and 2 in the six chapters of the sheet.
    private static final int REQUIREMENTS = 98;

    private static final Pattern NUMBER = Pattern.compile("(\\d+\\.\\d+\\.\\d+)");
    private static final Pattern LINE = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\|(.*)$");
    private static final Pattern ANSWER =
            Pattern.compile("\\| (shown|in writing|not tested|not met|not applicable): (\\S.*) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Tests|Journeys)\\.\\w+)`");
    private static final Pattern PAGE = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern COUNT = Pattern.compile("(?m)^\\| ([a-z ]+) \\| [^|]+ \\| (\\d+) \\|$");

    private static final Pattern TEST = Pattern.compile("(?s)@(?:Test|ParameterizedTest|TestFactory|ArchTest)\\b.*?"
            + "\\b(?:void|Stream<DynamicTest>|ArchRule) (\\w+)");

    /// @param word   how the answer begins
    /// @param answer what follows the word; both are empty where there is none
    private record Line(String number, String word, String answer) {

        static Line of(String number, String rest) {
            return ANSWER.matcher(rest)
                    .results()
                    .findFirst()
                    .map(found -> new Line(number, found.group(1), found.group(2)))
                    .orElseGet(() -> new Line(number, "", ""));
        }

        Stream<String> tests() {
            return all(NAMED, answer);
        }

        boolean isAnswered() {
            return switch (word) {
                case "shown" -> tests().findAny().isPresent();
                case "in writing" -> all(PAGE, answer).findAny().isPresent();
                default -> !answer.isBlank();
            };
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    private static List<Line> lines() {
        return LINE.matcher(read(SHEET))
                .results()
                .map(found -> Line.of(found.group(1), found.group(2)))
                .toList();
    }

    @Test
    void everyRequirementHasALineWithATestAPageOrAReason() {
        assertThat(lines()).extracting(Line::number).hasSize(REQUIREMENTS).doesNotHaveDuplicates();
        assertThat(lines())
                .filteredOn(line -> !line.isAnswered())
                .as("say `shown:` with a test, `in writing:` with a page, or why not")
                .isEmpty();
    }

    @Test
    void everyTestItNamesIsThere() throws IOException {
        Set<String> tests = tests();
        assertThat(tests).contains("HouseTests.roomsLeanOnlyOnTheRoomsTheyName");
        assertThat(lines().stream().flatMap(Line::tests).filter(test -> !tests.contains(test)))
                .as("renamed or gone: name what shows it now, or say that nothing does")
                .isEmpty();
    }

    @Test
    void everyPageItLeadsToIsThere() {
        assertThat(lines().stream()
                        .flatMap(line -> all(PAGE, line.answer()))
                        .filter(page -> !Files.exists(DOCS.resolve(page))))
                .isEmpty();
    }

    @Test
    void whatIsNotMetStandsInTheListAtTheEnd() {
        String sheet = read(SHEET);
        assertThat(sheet).contains(GAPS);
        Set<String> listed = all(NUMBER, sheet.substring(sheet.indexOf(GAPS))).collect(toSet());
        assertThat(lines())
                .filteredOn(line -> line.word().equals("not met"))
                .extracting(Line::number)
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void theCountsAreThoseOfTheLines() {
        List<MatchResult> counts = COUNT.matcher(read(SHEET)).results().toList();
        assertThat(counts).hasSize(5);
        for (MatchResult count : counts) {
            assertThat(lines().stream().filter(line -> line.word().equals(count.group(1))))
                    .as(count.group(1))
                    .hasSize(Integer.parseInt(count.group(2)));
        }
    }

    /// Of all modules, as `Class.method`.
    private static Set<String> tests() throws IOException {
        List<Path> modules = new ArrayList<>(List.of(Path.of(""), Path.of("..", "media"), Path.of("..", "search")));
        try (Stream<Path> deploy = Files.list(Path.of("..", "deploy"))) {
            deploy.forEach(modules::add);
        }
        Set<String> tests = new HashSet<>();
        for (Path module : modules) {
            Path sources = module.resolve("src").resolve("test");
            if (Files.exists(sources)) {
                tests.addAll(testsBelow(sources));
            }
        }
        return tests;
    }

    private static Set<String> testsBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(AsvsTests::testsOf)
                    .collect(toSet());
        }
    }

    private static Stream<String> testsOf(Path file) {
        String type = String.valueOf(file.getFileName()).replace(".java", "");
        return all(TEST, read(file)).map(test -> type + "." + test);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
