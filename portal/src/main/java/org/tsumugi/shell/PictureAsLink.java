package org.tsumugi.shell;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// A picture from another site would tell that site who reads: it becomes a link.
class PictureAsLink implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    PictureAsLink(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Image.class);
    }

    @Override
    public void render(Node node) {
        Image image = (Image) node;
        String address = context.urlSanitizer().sanitizeImageUrl(image.getDestination());
        HtmlWriter html = context.getWriter();
        html.tag("a", Map.of("href", address, "rel", "noopener noreferrer nofollow", "target", "_blank"));
        html.text(address);
        html.tag("/a");
    }
}
