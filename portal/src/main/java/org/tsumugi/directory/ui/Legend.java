package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/// What the shapes on the map stand for.
class Legend extends UnorderedList {

    private record Shape(String family, String sign) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape("MEDICAL", "●"),
            new Shape("HOME", "▲"),
            new Shape("DAY", "■"),
            new Shape("STAY", "◆"),
            new Shape("DESK", "✚"));

    Legend() {
        addClassName("legend");
        SHAPES.forEach(shape -> {
            Span sign = new Span(shape.sign());
            sign.addClassNames("sign", shape.family().toLowerCase(java.util.Locale.ROOT));
            sign.getElement().setAttribute("aria-hidden", "true");
            add(new ListItem(sign, new Span(getTranslation("directory.family." + shape.family()))));
        });
    }
}
