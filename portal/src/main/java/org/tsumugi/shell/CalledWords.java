package org.tsumugi.shell;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Marks in a text whom it calls with @; it looks at finished text only, so that no mark opens a way for markup.
class CalledWords extends AbstractVisitor {

    private final Pattern calls;

    CalledWords(Collection<String> called) {
        this.calls = Pattern.compile(called.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "[@＠](?:", ")")));
    }

    /// A call, with its @.
    private static final class Call extends CustomNode {

        private final String words;

        private Call(String words) {
            this.words = words;
        }
    }

    @Override
    public void visit(BlockQuote quotation) {
        // Nobody is called by what is quoted.
    }

    @Override
    public void visit(Text text) {
        Matcher call = calls.matcher(text.getLiteral());
        int end = 0;
        while (call.find()) {
            if (call.start() > end) {
                text.insertBefore(new Text(text.getLiteral().substring(end, call.start())));
            }
            text.insertBefore(new Call(call.group()));
            end = call.end();
        }
        if (end == text.getLiteral().length()) {
            text.unlink();
        } else {
            text.setLiteral(text.getLiteral().substring(end));
        }
    }

    /// Draws a call.
    static final class Drawing implements NodeRenderer {

        private final HtmlWriter html;

        Drawing(HtmlNodeRendererContext context) {
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Call.class);
        }

        @Override
        public void render(Node node) {
            html.tag("span", Map.of("class", "mention"));
            html.text(((Call) node).words);
            html.tag("/span");
        }
    }
}
