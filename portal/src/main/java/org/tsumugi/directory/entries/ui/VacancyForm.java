package org.tsumugi.directory.entries.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.Vacancy;
import org.tsumugi.directory.entries.Vacancies;
import org.tsumugi.directory.entries.VacancyDraft;
import org.tsumugi.directory.ui.Free;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// Tells how many places are free now.
class VacancyForm extends Div {

    private final transient Vacancies vacancies;
    private final FacilityId facility;
    private final TextField unit = new TextField();
    private final IntegerField free = new IntegerField();
    private final TextField note = new TextField();
    private final Paragraph problem = new Paragraph();

    VacancyForm(FacilityId facility, Vacancies vacancies) {
        this.facility = facility;
        this.vacancies = vacancies;
        addClassName("form");
        unit.setLabel(getTranslation("directory.vacancy.unit"));
        unit.setHelperText(getTranslation("directory.vacancy.unit.help"));
        unit.setMaxLength(Vacancy.UNIT_MAX);
        free.setLabel(getTranslation("directory.vacancy.free"));
        free.setMin(0);
        free.setMax(Vacancy.FREE_MAX);
        free.setStepButtonsVisible(true);
        free.setRequiredIndicatorVisible(true);
        free.setManualValidation(true);
        note.setLabel(getTranslation("directory.vacancy.note"));
        note.setMaxLength(Vacancy.NOTE_MAX);
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        add(told());
        add(free, unit, note, problem, Parts.primary(getTranslation("directory.vacancy.do"), this::tell));
    }

    /// What stands there already, to be taken away.
    private UnorderedList told() {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("list");
        vacancies.of(facility).forEach(vacancy -> {
            ListItem row = new ListItem(
                    Free.chip(vacancy),
                    Parts.written(vacancy.note()),
                    Parts.quiet(getTranslation("directory.vacancy.withdraw"), () -> withdraw(vacancy)));
            row.addClassNames("row", "toolbar");
            rows.add(row);
        });
        rows.setVisible(rows.getComponentCount() > 0);
        return rows;
    }

    private void withdraw(Vacancy vacancy) {
        vacancies.withdraw(facility, vacancy.unit());
        Notice.done(getTranslation("directory.vacancy.withdrawn"));
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private void tell() {
        problem.setText("");
        free.setInvalid(free.isEmpty());
        if (free.isEmpty()) {
            free.setErrorMessage(getTranslation("directory.refused.free", Vacancy.FREE_MAX));
            free.focus();
            return;
        }
        try {
            vacancies.tell(facility, new VacancyDraft(unit.getValue(), free.getValue(), note.getValue()));
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
            return;
        }
        Notice.done(getTranslation("directory.vacancy.told"));
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
