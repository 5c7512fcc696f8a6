package org.tsumugi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tsumugi.shell.MarkdownText;

/// What may become of a text in a page, read as a browser would: a few tags and attributes, links to somewhere else.
public final class SafeMarkup {

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

    private SafeMarkup() {}

    /// @param written as somebody posted it
    public static void require(String written) {
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
}
