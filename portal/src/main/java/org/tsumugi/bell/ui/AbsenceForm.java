package org.tsumugi.bell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsumugi.bell.preferences.Absence;
import org.tsumugi.bell.preferences.Preferences;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.DateWords;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// Who is called in my place while I am away.
class AbsenceForm extends Section {

    private final transient Preferences preferences;
    private final ComboBox<MemberCard> deputy = new ComboBox<>(getTranslation("bell.absence.deputy"));
    private final DatePicker from = new DatePicker(getTranslation("bell.absence.from"));
    private final DatePicker until = new DatePicker(getTranslation("bell.absence.until"));
    private final Paragraph problem = new Paragraph();
    private final Button back = Parts.quiet(getTranslation("bell.absence.back"), this::back);

    AbsenceForm(Preferences preferences, Clock clock) {
        this.preferences = preferences;
        addClassNames("card", "form");
        List<MemberCard> colleagues = preferences.colleagues();
        Paragraph about = new Paragraph(getTranslation("bell.absence.about"));
        add(new H2(getTranslation("bell.absence")), about);
        if (colleagues.isEmpty()) {
            add(Parts.empty(getTranslation("bell.absence.nobody")));
            return;
        }
        deputy.setItems(colleagues);
        deputy.setItemLabelGenerator(
                card -> card.name() + "　" + card.profession().name(getLocale()));
        List.of(from, until).forEach(day -> {
            DateWords.dress(day);
            day.setLocale(getLocale());
        });
        LocalDate today = LocalDate.ofInstant(clock.instant(), Region.ZONE);
        Optional<Absence> now = preferences.absence();
        from.setValue(now.map(Absence::from).orElse(today));
        until.setValue(now.map(Absence::until).orElse(today));
        now.flatMap(absence -> colleagues.stream()
                        .filter(card -> card.id().equals(absence.deputy()))
                        .findFirst())
                .ifPresent(deputy::setValue);
        back.setVisible(now.isPresent());
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        add(deputy, from, until, problem, Parts.primary(getTranslation("bell.absence.keep"), this::keep), back);
    }

    private void keep() {
        problem.setText("");
        if (deputy.isEmpty() || from.isEmpty() || until.isEmpty()) {
            problem.setText(getTranslation("bell.absence.missing"));
            return;
        }
        try {
            preferences.away(new Absence(deputy.getValue().id(), from.getValue(), until.getValue()));
            back.setVisible(true);
            Notice.done(getTranslation("bell.absence.kept"));
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
        }
    }

    private void back() {
        preferences.back();
        back.setVisible(false);
        deputy.clear();
        Notice.done(getTranslation("bell.absence.over"));
    }
}
