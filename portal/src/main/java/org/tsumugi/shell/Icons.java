package org.tsumugi.shell;

import com.vaadin.flow.component.html.Span;

/// Drawings under `icons/`, painted in the colour of the text beside them.
public final class Icons {

    private Icons() {}

    /// Never without words beside it: it is hidden from screen readers.
    public static Span of(String name) {
        Span icon = new Span();
        icon.addClassNames("icon", "icon-" + name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
