package org.tsumugi.directory.entries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.entries.Entries;
import org.tsumugi.directory.entries.Revision;
import org.tsumugi.shell.LongList;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// Who changed what in an entry, when and why.
class HistoryList extends Div {

    HistoryList(FacilityId facility, Entries entries) {
        LongList<Revision, UUID> list = new LongList<>(
                new UnorderedList(),
                before -> entries.history(facility, before),
                this::row,
                getTranslation("directory.history.none"));
        add(list.parts());
        list.show();
    }

    private Component row(Revision revision) {
        ListItem row = new ListItem();
        row.addClassName("row");
        if (revision.field().equals(Revision.CONFIRMED)) {
            row.add(new Span(getTranslation("directory.field.CONFIRMED")));
        } else {
            row.add(
                    new Span(getTranslation("directory.history.line", called(revision))),
                    Parts.written(said(revision.was())));
            row.add(new Span(getTranslation("directory.history.to")), Parts.written(said(revision.became())));
        }
        if (!revision.why().isEmpty()) {
            row.add(new Paragraph(Parts.written(revision.why())));
        }
        row.add(Parts.meta(Parts.written(revision.byName()), new Span(Times.exact(revision.at()))));
        return row;
    }

    private String called(Revision revision) {
        return revision.isTreatment()
                ? revision.called().name(Words.language())
                : getTranslation("directory.field." + revision.field());
    }

    private String said(String text) {
        return text.isEmpty() ? getTranslation("directory.history.nothing") : text;
    }
}
