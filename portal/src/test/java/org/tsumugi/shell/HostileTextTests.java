package org.tsumugi.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// FuzzDB's lists of what has run where it should only have been read, every line of them, wherever Markdown takes it.
class HostileTextTests {

    private static final Path LISTS = Path.of("src", "test", "resources", "bad-input", "xss");

    private static final Set<String> TAGS = Set.of(
            "p",
            "br",
            "em",
            "strong",
            "a",
            "ul",
            "ol",
            "li",
            "code",
            "pre",
            "blockquote",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    private static final Set<String> ATTRIBUTES = Set.of("href", "rel", "target", "title", "class", "start");

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
            PLACES.forEach(place -> requireHarmless(place.apply(line)));
        }
        requireHarmless(Files.readString(list, StandardCharsets.ISO_8859_1));
    }

    private static void requireHarmless(String written) {
        Document read = Jsoup.parseBodyFragment(MarkdownText.html(written));
        assertThat(read.head().childNodes()).as(written).isEmpty();
        for (Element element : read.body().children().select("*")) {
            assertThat(element.tagName()).as(written).isIn(TAGS);
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(written).isIn(ATTRIBUTES);
            }
            if (element.hasAttr("href")) {
                assertThat(leadsSomewhereElse(element.attr("href"))).as(written).isTrue();
            }
        }
    }

    /// Browsers pass over control characters and spaces before a scheme, and inside one over tabs and line ends.
    private static boolean leadsSomewhereElse(String href) {
        String plain = href.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        int colon = plain.indexOf(':');
        boolean hasScheme = colon > 0 && plain.substring(0, colon).matches("[a-z][a-z0-9+.-]*");
        return !hasScheme || Set.of("http", "https", "mailto", "tel").contains(plain.substring(0, colon));
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
