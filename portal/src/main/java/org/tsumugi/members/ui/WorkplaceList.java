package org.tsumugi.members.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.directory.ui.DirectoryLinks;
import org.tsumugi.members.Workplace;
import org.tsumugi.shell.Parts;

/// Where someone works, each with its number and the way to its page.
class WorkplaceList extends Section {

    WorkplaceList(List<Workplace> workplaces) {
        add(new H2(getTranslation("members.workplaces")));
        if (workplaces.isEmpty()) {
            add(Parts.meta(new Span(getTranslation("members.workplaces.none"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "workplaces");
        workplaces.forEach(workplace -> list.add(row(workplace)));
        add(list);
    }

    private ListItem row(Workplace workplace) {
        Div meta = Parts.meta(Parts.written(workplace.title()), Parts.written(workplace.municipality()));
        ListItem row = new ListItem(
                workplace.open()
                        ? DirectoryLinks.facility(workplace.facility(), workplace.name())
                        : Parts.written(workplace.name()),
                meta);
        if (!workplace.phone().isBlank()) {
            row.add(Ways.call(workplace.phone()));
        }
        row.addClassName("row");
        return row;
    }
}
