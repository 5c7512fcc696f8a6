package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.shell.Reachable.Way;

/// What points of the agenda were made of, for who may read it; nothing at all for everybody else.
class OriginsPart extends Div {

    OriginsPart(List<Way> ways) {
        if (!ways.isEmpty()) {
            UnorderedList list = new UnorderedList();
            ways.forEach(way -> list.add(new ListItem(link(way))));
            add(new H2(getTranslation("meetings.topic.origin")), list);
        }
    }

    private Anchor link(Way way) {
        Anchor link = new Anchor(
                way.address(), way.words().isEmpty() ? getTranslation("meetings.topic.origin.untitled") : way.words());
        link.getElement().setAttribute("lang", "ja");
        return link;
    }
}
