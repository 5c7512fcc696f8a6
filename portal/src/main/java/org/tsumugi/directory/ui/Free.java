package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import org.tsumugi.directory.Vacancy;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// Free places, with how old that is; nothing where nobody tells.
public class Free extends Section {

    Free(List<Vacancy> vacancies, Clock clock) {
        setVisible(!vacancies.isEmpty());
        UnorderedList rows = new UnorderedList();
        rows.addClassName("list");
        vacancies.forEach(vacancy -> {
            ListItem row = new ListItem(
                    chip(vacancy),
                    Parts.written(vacancy.note()),
                    Parts.meta(
                            new Span(Words.of("directory.vacancy.as-of", Times.relative(vacancy.asOf(), clock))),
                            Parts.written(vacancy.byName())));
            row.addClassName("row");
            rows.add(row);
        });
        add(new H2(getTranslation("directory.vacancy")), rows);
    }

    public static Span chip(Vacancy vacancy) {
        String unit = vacancy.unit().isEmpty() ? Words.of("directory.vacancy.place") : vacancy.unit();
        return Parts.chip(
                Words.of(
                        vacancy.free() == 0 ? "directory.vacancy.full" : "directory.vacancy.some",
                        unit,
                        vacancy.free()),
                vacancy.free() == 0 ? "no" : "ok");
    }
}
