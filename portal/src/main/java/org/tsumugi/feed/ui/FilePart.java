package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.tsumugi.files.FileLine;

/// A file under a post: a small picture of it where there is one, its name, kind and size. A tap on the picture looks
/// at it in the page, one on the name takes it along.
class FilePart extends Div {

    private static final int KILOBYTE = 1024;

    /// @param look what the picture of it stands in, where there is one
    FilePart(FileLine file, NativeButton look) {
        addClassName("file");
        String address = "files/" + file.id().value();
        if (file.hasPreview()) {
            Image picture = new Image(address + "/thumbnail", "");
            picture.getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
            look.add(picture);
            look.setAriaLabel(getTranslation("feed.file.look", file.name()));
            add(look);
        }
        Anchor name = new Anchor(address, file.name());
        name.setRouterIgnore(true);
        name.getElement().setAttribute("download", true).setAttribute("lang", "ja");
        add(new Div(name, new Span(kind(file) + " " + size(file.size()))));
    }

    /// What it is, whatever its name says.
    private static String kind(FileLine file) {
        String type = file.type();
        if (type.endsWith("wordprocessingml.document") || type.endsWith("opendocument.text")) {
            return "Word";
        }
        if (type.contains("spreadsheet")) {
            return "Excel";
        }
        if (type.contains("presentation")) {
            return "PowerPoint";
        }
        return type.equals("text/plain")
                ? "TXT"
                : type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    private String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? getTranslation("feed.file.kilobytes", Math.max(1, bytes / KILOBYTE))
                : getTranslation("feed.file.megabytes", bytes / (double) (KILOBYTE * KILOBYTE));
    }
}
