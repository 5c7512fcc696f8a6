package org.tsumugi.shell;

import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/// A member's Markdown as readable text: HTML is shown as typed, links open apart, pictures from elsewhere stay links.
public final class MarkdownText extends Div {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(AutolinkExtension.create())).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto", "tel")))
            .softbreak("<br>")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.put("rel", "noopener noreferrer nofollow");
                    attributes.put("target", "_blank");
                }
            })
            .nodeRendererFactory(PictureAsLink::new)
            .nodeRendererFactory(CalledWords.Drawing::new)
            .build();

    public MarkdownText(String markdown) {
        this(markdown, List.of());
    }

    /// @param called whom it calls with @: marked where they stand
    public MarkdownText(String markdown, Collection<String> called) {
        addClassName("markdown");
        getElement().setAttribute("lang", "ja");
        getElement().setProperty("innerHTML", html(markdown, called));
    }

    /// Safe HTML: nothing of it runs, and it loads nothing from other places.
    public static String html(String markdown) {
        return html(markdown, List.of());
    }

    static String html(String markdown, Collection<String> called) {
        Node document = PARSER.parse(markdown);
        if (!called.isEmpty()) {
            document.accept(new CalledWords(called));
        }
        return RENDERER.render(document);
    }

    /// Line by line what the writer says, without marks: no quotation, no code.
    public static String ownWords(String markdown) {
        OwnWords words = new OwnWords();
        PARSER.parse(markdown).accept(words);
        return words.lines();
    }

    /// The beginning of a text without its marks, for a line in a list; what only looks like a mark stays ("SpO2 >
    /// 90").
    public static String firstWords(String markdown, int length) {
        String plain = plain(markdown);
        int end = plain.offsetByCodePoints(0, Math.min(length, plain.codePointCount(0, plain.length())));
        return end < plain.length() ? plain.substring(0, end) + "…" : plain;
    }

    /// The whole text without its marks, on one line.
    public static String plain(String markdown) {
        PlainWords words = new PlainWords();
        PARSER.parse(markdown).accept(words);
        return words.line();
    }
}
