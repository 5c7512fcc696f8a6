package org.tsumugi.duty.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.tsumugi.duty.Duty;
import org.tsumugi.duty.PastedRow;
import org.tsumugi.duty.WatchDraft;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// A table from a spreadsheet: pasted, looked at line by line, then on the board in one go.
class PasteDialog extends Dialog {

    private static final int LETTERS = 60_000;
    private static final int MILLIS = 400;

    private final transient Duty duty;
    private final transient Runnable done;
    private final TextArea table = new TextArea();
    private final Paragraph told = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph problem = new Paragraph();
    private final Button act = Parts.primary(getTranslation("duty.paste.do"), this::keep);
    private transient List<PastedRow> rows = List.of();

    PasteDialog(Duty duty, Runnable done) {
        this.duty = duty;
        this.done = done;
        setHeaderTitle(getTranslation("duty.paste"));
        setWidth("min(52rem, calc(100vw - 2rem))");
        getFooter().add(Parts.quiet(getTranslation("shell.close"), this::close));
        table.setLabel(getTranslation("duty.paste.table"));
        table.setHelperText(getTranslation("duty.paste.help"));
        table.setMaxLength(LETTERS);
        table.setMinRows(4);
        table.setMaxRows(8);
        table.setValueChangeMode(ValueChangeMode.LAZY);
        table.setValueChangeTimeout(MILLIS);
        table.addValueChangeListener(change -> look());
        told.getElement().setAttribute("role", "status");
        list.addClassName("list");
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        act.setEnabled(false);
        Div form = new Div(table, told, problem, list);
        form.addClassName("form");
        add(form);
        getFooter().add(act);
    }

    private void look() {
        rows = duty.read(table.getValue());
        problem.setText("");
        list.removeAll();
        rows.forEach(row -> list.add(row(row)));
        int ready = ready().size();
        int there = (int) rows.stream().filter(PastedRow::isThere).count();
        told.setText(
                rows.isEmpty() ? "" : getTranslation("duty.paste.told", ready, rows.size() - ready - there, there));
        act.setEnabled(ready > 0);
    }

    private List<WatchDraft> ready() {
        return rows.stream()
                .filter(PastedRow::isReady)
                .map(PastedRow::draft)
                .flatMap(Optional::stream)
                .toList();
    }

    private ListItem row(PastedRow pasted) {
        ListItem row = new ListItem();
        row.addClassName("row");
        pasted.draft()
                .filter(said -> pasted.isReady())
                .ifPresentOrElse(
                        said -> row.add(
                                Parts.chip(Words.of("duty.paste.ready"), "ok"),
                                Parts.written(" " + said.place() + " "),
                                Parts.meta(
                                        new Span(WatchTimes.span(said)),
                                        new Span(Words.of(said.kind())),
                                        Parts.written(said.area()),
                                        new Span(said.phone()),
                                        new Span(Words.of(said.manner())),
                                        Parts.written(said.note()))),
                        () -> row.add(
                                Parts.chip(
                                        Words.of("duty.paste.line", pasted.line()),
                                        pasted.isThere() ? "plain" : "wait"),
                                new Span(" "
                                        + Words.of(
                                                pasted.problem().orElseThrow(),
                                                pasted.values().toArray())),
                                Parts.meta(Parts.written(pasted.written()))));
        return row;
    }

    /// What could not be read stays in the field, to be mended there.
    private void keep() {
        try {
            int added = duty.addAll(ready()).size();
            Notice.done(getTranslation("duty.pasted", added));
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
            return;
        }
        done.run();
        if (rows.stream().allMatch(row -> row.isReady() || row.isThere())) {
            close();
        } else {
            look();
        }
    }
}
