package org.tsumugi.members.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.tsumugi.members.People;
import org.tsumugi.members.PeopleKey;
import org.tsumugi.members.PersonLine;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.Parts;

/// The people found: drawn lines, and more of them on demand.
class FoundPeople extends Div {

    private final transient People people;
    private final transient PeopleAddress address;
    private final Paragraph summary = new Paragraph();
    private final Div lists = new Div();
    private final Button more = Parts.quiet(getTranslation("shell.more"), this::more);
    private transient Optional<PeopleKey> next = Optional.empty();
    private int shown;

    FoundPeople(People people, PeopleAddress address) {
        this.people = people;
        this.address = address;
        addClassName("found");
        summary.addClassName("summary");
        summary.getElement().setAttribute("role", "status");
        add(summary, lists, more);
        append(people.search(address.query(), Optional.empty()));
        if (shown == 0) {
            add(nobody());
        }
    }

    private void more() {
        append(people.search(address.query(), next));
    }

    private void append(Slice<PersonLine, PeopleKey> slice) {
        shown += slice.items().size();
        next = slice.next();
        summary.setText(getTranslation(next.isPresent() ? "members.shown.more" : "members.shown", shown));
        if (!slice.items().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("list");
            Parts.draw(list, slice.items().stream().map(this::row).toArray(Component[]::new));
            lists.add(list);
        }
        more.setVisible(next.isPresent());
    }

    private ListItem row(PersonLine line) {
        RouterLink name = MembersLinks.page(line.card());
        name.addClassName("row-title");
        Div head = new Div(name, Readings.of(line.registered(), line.reading()));
        head.addClassNames("row-head", "person-head");
        ListItem row = new ListItem(
                head,
                Parts.meta(
                        new Span(line.card().profession().name(getLocale())),
                        Parts.written(line.card().facility())));
        row.addClassName("row");
        return row;
    }

    private Section nobody() {
        Section nobody = Parts.empty(getTranslation("members.nobody"));
        if (address.isFiltered()) {
            RouterLink unfiltered = new RouterLink(getTranslation("members.nobody.unfiltered"), MembersView.class);
            unfiltered.setQueryParameters(address.unfiltered().parameters());
            unfiltered.addClassName("button");
            nobody.add(unfiltered);
        }
        return nobody;
    }
}
