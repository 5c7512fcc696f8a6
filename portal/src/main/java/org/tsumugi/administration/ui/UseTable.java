package org.tsumugi.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.tsumugi.administration.Group;
import org.tsumugi.shell.Words;

/// Groups and their numbers as a table; on a phone it scrolls within itself.
class UseTable extends Div {

    static final List<String> COLUMNS = List.of("people", "came", "before", "posts", "readings", "meetings");

    UseTable(List<Group> groups) {
        addClassName("use-table");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", getTranslation("administration.use"));
        Element table = new Element("table");
        Element head = new Element("tr");
        head.appendChild(cell("th", "").setAttribute("scope", "col"));
        COLUMNS.forEach(column -> head.appendChild(
                cell("th", getTranslation("administration.use." + column)).setAttribute("scope", "col")));
        table.appendChild(head);
        groups.forEach(group -> table.appendChild(row(group)));
        getElement().setProperty("innerHTML", table.getOuterHTML());
    }

    static String name(Group group) {
        if (group.name().isEmpty()) {
            return Words.of("administration.use.others");
        }
        return Words.language().getLanguage().equals("ja") ? group.name() : group.english();
    }

    static Stream<Integer> numbers(Group group) {
        return Stream.of(
                group.people(), group.came(), group.before(), group.posts(), group.readings(), group.meetings());
    }

    private static Element row(Group group) {
        Element row = new Element("tr");
        row.appendChild(cell("th", name(group)).setAttribute("scope", "row"));
        numbers(group).forEach(number -> row.appendChild(cell("td", "%,d".formatted(number))));
        return row;
    }

    private static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }
}
