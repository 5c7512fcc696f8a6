package org.tsumugi.directory.entries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.entries.Disputes;
import org.tsumugi.directory.entries.Entries;
import org.tsumugi.directory.entries.Entry;
import org.tsumugi.directory.entries.Vacancies;
import org.tsumugi.directory.ui.FacilityPanel;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// At the end of a facility's page: who keeps it confirms or changes it; anybody says what is wrong.
record EntryPanel(Entries entries, Vacancies vacancies, Disputes disputes) implements FacilityPanel {

    @Override
    public Optional<Component> panel(FacilityId facility) {
        Section section = new Section(new H2(Words.of("directory.upkeep")));
        section.addClassName("upkeep");
        if (Actor.current().may(Right.KEEP_ENTRY)) {
            entries.find(facility).ifPresent(entry -> section.add(keep(entry)));
        }
        section.add(Parts.folded(Words.of("directory.dispute"), () -> new DisputeForm(facility, disputes)));
        return Optional.of(section);
    }

    private Div keep(Entry entry) {
        Paragraph age = new Paragraph(FreshnessWords.of(entry.freshness()));
        Div acts = new Div(
                Parts.primary(Words.of("directory.no-change"), () -> confirm(entry, age)),
                EntryLinks.edit(entry.id(), Words.of("directory.edit")));
        acts.addClassName("toolbar");
        return new Div(
                age,
                acts,
                Parts.folded(Words.of("directory.vacancy.tell"), () -> new VacancyForm(entry.id(), vacancies)),
                Parts.folded(Words.of("directory.history"), () -> new HistoryList(entry.id(), entries)));
    }

    private void confirm(Entry entry, Paragraph age) {
        entries.confirm(entry.id());
        Notice.done(Words.of("directory.confirmed-now"));
        age.getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
