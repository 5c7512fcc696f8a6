package org.tsumugi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsumugi.SafeMarkup;

/// FuzzDB's lists of what has run where it should only have been read, every line of them, wherever Markdown takes it.
class HostileTextTests {

    private static final Path LISTS = Path.of("src", "test", "resources", "bad-input", "xss");

    /// As a writer would hide it.
    private static final List<UnaryOperator<String>> PLACES = List.of(
            UnaryOperator.identity(),
            line -> "[見る](" + line + ")",
            line -> "[見る](<" + line + ">)",
            line -> "![絵](" + line + ")",
            line -> "[" + line + "](https://example.org)",
            line -> "[見る](https://example.org \"" + line + "\")",
            line -> "<" + line + ">",
            line -> "`" + line + "`",
            line -> "```" + line + "\n" + line + "\n```",
            line -> "# " + line + "\n> " + line + "\n- " + line,
            line -> "[見る]\n\n[見る]: " + line,
            line -> "https://example.org/" + line);

    static Stream<Path> lists() throws IOException {
        try (Stream<Path> files = Files.list(LISTS)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    private static List<String> lines(Path list) throws IOException {
        List<String> lines =
                Files.readString(list, StandardCharsets.ISO_8859_1).lines().toList();
        assertThat(lines).isNotEmpty();
        return lines;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void noLineOfItBecomesMarkupThatRunsOrLoads(Path list) throws IOException {
        for (String line : lines(list)) {
            PLACES.forEach(place -> SafeMarkup.require(place.apply(line)));
        }
        SafeMarkup.require(Files.readString(list, StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aTitleDrawnIntoAListStaysText(Path list) throws IOException {
        for (String line : lines(list)) {
            Div place = new Div();
            Parts.draw(place, Parts.written(line));
            Element drawn = Jsoup.parseBodyFragment(place.getElement().getProperty("innerHTML"))
                    .body();
            assertThat(drawn.getAllElements())
                    .as(line)
                    .extracting(Element::tagName)
                    .containsExactly("body", "span");
        }
    }
}
