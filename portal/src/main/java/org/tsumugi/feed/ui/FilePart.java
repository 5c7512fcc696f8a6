package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import org.tsumugi.files.FileLine;

/// A file under a post: a small picture of it where there is one, its name, its size; a tap opens it.
class FilePart extends Div {

    private static final int KILOBYTE = 1024;

    FilePart(FileLine file) {
        addClassName("file");
        String address = "files/" + file.id().value();
        if (file.hasPreview()) {
            Image picture = new Image(address + "/thumbnail", "");
            picture.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
            Anchor page = new Anchor(address + "/page", picture);
            open(page);
            page.getElement().setAttribute("aria-label", getTranslation("feed.file.look", file.name()));
            add(page);
        }
        Anchor name = new Anchor(address, file.name());
        name.setRouterIgnore(true);
        name.getElement().setAttribute("download", true).setAttribute("lang", "ja");
        add(new Div(name, new Span(size(file.size()))));
    }

    private static void open(Anchor anchor) {
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("target", "_blank");
    }

    private String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? getTranslation("feed.file.kilobytes", Math.max(1, bytes / KILOBYTE))
                : getTranslation("feed.file.megabytes", bytes / (double) (KILOBYTE * KILOBYTE));
    }
}
