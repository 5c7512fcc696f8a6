package org.tsumugi.members.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.ui.FacilityPanel;
import org.tsumugi.members.People;
import org.tsumugi.members.PeopleQuery;
import org.tsumugi.members.PersonLine;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Who works at a facility, on its page: the first few, and the way to all.
@org.springframework.stereotype.Component
class ColleaguesPanel implements FacilityPanel {

    private static final int FEW = 8;

    private final People people;

    ColleaguesPanel(People people) {
        this.people = people;
    }

    @Override
    public Optional<Component> panel(FacilityId facility) {
        List<PersonLine> all =
                people.search(PeopleQuery.at(facility), Optional.empty()).items();
        return all.isEmpty() ? Optional.empty() : Optional.of(section(facility, all));
    }

    private static Section section(FacilityId facility, List<PersonLine> all) {
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        Parts.draw(list, all.stream().limit(FEW).map(ColleaguesPanel::row).toArray(Component[]::new));
        Section section = new Section(new H2(Words.of("members.colleagues")), list);
        if (all.size() > FEW) {
            RouterLink rest = MembersLinks.at(facility, Words.of("members.colleagues.all"));
            rest.addClassName("button");
            section.add(rest);
        }
        section.addClassName("colleagues");
        return section;
    }

    private static ListItem row(PersonLine line) {
        RouterLink name = MembersLinks.page(line.card());
        name.addClassName("row-title");
        ListItem row = new ListItem(
                name,
                Parts.meta(
                        Readings.of(line.registered(), line.reading()),
                        new Span(line.card().profession().name(Words.language()))));
        row.addClassName("row");
        return row;
    }
}
