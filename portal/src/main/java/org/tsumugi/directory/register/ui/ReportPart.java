package org.tsumugi.directory.register.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.directory.register.ImportReport;
import org.tsumugi.directory.register.RowNote;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// What a list brought or would bring: numbers, then names, then each row that stayed out and why.
class ReportPart extends Div {

    ReportPart(ImportReport report, String title) {
        addClassName("report");
        DescriptionList numbers = new DescriptionList();
        numbers.addClassName("facts");
        number(numbers, "directory.report.rows", report.rows());
        number(numbers, "directory.report.added", report.added());
        number(numbers, "directory.report.changed", report.changed());
        number(numbers, "directory.report.unchanged", report.unchanged());
        number(numbers, "directory.report.kept", report.kept());
        number(numbers, "directory.report.refused", report.refused());
        add(new H2(title), numbers);
        notes("directory.report.refused-rows", report.refusedRows(), true);
        notes("directory.report.notes", report.notes(), false);
        names("directory.report.first-added", report.firstAdded());
        names("directory.report.first-changed", report.firstChanged());
    }

    private void number(DescriptionList numbers, String key, int number) {
        numbers.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(getTranslation("directory.report.number", number)));
    }

    private void notes(String key, List<RowNote> notes, boolean open) {
        if (notes.isEmpty()) {
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("list");
        notes.forEach(note -> {
            ListItem row = new ListItem(
                    new Span(getTranslation("directory.report.line", note.line())),
                    Parts.chip(Words.of("directory.reason." + note.reason())),
                    Parts.written(note.value()));
            row.addClassNames("row", "note-row");
            rows.add(row);
        });
        Details details = new Details(getTranslation(key, notes.size()), rows);
        details.setOpened(open);
        add(details);
    }

    private void names(String key, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        names.forEach(name -> list.add(new ListItem(Parts.written(name))));
        add(new Details(getTranslation(key, names.size()), list));
    }
}
