package org.tsumugi;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.node.ObjectNode;

/// A row whose buttons are drawn, as a browser has it.
public record DrawnRow(Element row) {

    public static DrawnRow of(String key) {
        return new DrawnRow(_find(Component.class).stream()
                .map(Component::getElement)
                .filter(element -> key.equals(element.getAttribute("data-row")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row " + key)));
    }

    /// Taps the button with these words, seen or read aloud; there must be one.
    public void tap(String words) {
        var buttons = markup().select("[data-do]").stream()
                .filter(button -> words.equals(button.text()) || words.equals(button.attr("aria-label")))
                .toList();
        assertThat(buttons).as("buttons that say " + words).hasSize(1);
        send(buttons.getFirst().attr("data-do"));
    }

    /// What the page gets of it.
    public Document markup() {
        return Jsoup.parseBodyFragment(row.getProperty("innerHTML", ""));
    }

    private void send(String act) {
        send(row.getParent(), String.valueOf(row.getAttribute("data-row")), act);
    }

    /// What a browser sends that is tapped in a row of this list, or makes up.
    public static void send(Element list, String row, String act) {
        ElementListenerMap heard = list.getNode().getFeature(ElementListenerMap.class);
        ObjectNode data = JacksonUtils.createObjectNode();
        for (String asked : heard.getExpressions("click")) {
            if (asked.endsWith("!== undefined")) {
                data.put(asked, true);
            } else {
                data.put(asked, asked.contains("dataset.row") ? row : act);
            }
        }
        heard.fireEvent(new DomEvent(list, "click", data));
    }
}
