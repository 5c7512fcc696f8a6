package org.tsumugi.feed.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The lines of drawn lists, as the page gets them.
final class DrawnRows {

    private DrawnRows() {}

    /// Their markup, from the top.
    static List<String> of(Class<? extends Component> place) {
        return lines(place, "li.row");
    }

    /// What stands between them too.
    static List<String> lines(Class<? extends Component> place) {
        return lines(place, "li");
    }

    private static List<String> lines(Class<? extends Component> place, String which) {
        return _find(place).isEmpty()
                ? List.of()
                : _find(_get(place), UnorderedList.class).stream()
                        .map(list -> list.getElement().getProperty("innerHTML", ""))
                        .flatMap(html -> Jsoup.parseBodyFragment(html).select(which).stream())
                        .map(Element::outerHtml)
                        .toList();
    }
}
