package org.tsumugi.meetings.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.tsumugi.meetings.checkin.CheckInId;
import org.tsumugi.meetings.checkin.WalkIn;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Parts;

/// For who came without having answered. What is pressed twice counts once.
class WalkInForm extends NativeDetails {

    private final TextField name = new TextField(getTranslation("meetings.desk.walk-in.name"));
    private final TextField profession = new TextField(getTranslation("meetings.desk.walk-in.profession"));
    private final TextField facility = new TextField(getTranslation("meetings.desk.walk-in.facility"));
    private final Paragraph problem = new Paragraph();
    private final transient BiConsumer<CheckInId, WalkIn> take;
    private transient CheckInId next = CheckInId.next();

    /// @param take may refuse
    WalkInForm(BiConsumer<CheckInId, WalkIn> take) {
        this.take = take;
        addClassName("walk-in");
        setSummaryText(getTranslation("meetings.desk.walk-in.add"));
        name.setRequiredIndicatorVisible(true);
        Stream.of(name, profession, facility).forEach(field -> {
            field.setMaxLength(WalkIn.LONGEST);
            field.setWidthFull();
            field.setManualValidation(true);
            field.getElement().setAttribute("autocomplete", "off");
        });
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div form = new Div(
                name,
                profession,
                facility,
                problem,
                Parts.primary(getTranslation("meetings.desk.walk-in.do"), this::send));
        form.addClassName("form");
        setContent(form);
    }

    /// Something else has worked since: what went wrong before is no longer what stands.
    void calm() {
        problem.setVisible(false);
    }

    private void send() {
        problem.setVisible(false);
        try {
            take.accept(next, new WalkIn(name.getValue(), profession.getValue(), facility.getValue()));
            next = CheckInId.next();
            Stream.of(name, profession, facility).forEach(TextField::clear);
            name.focus();
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
            problem.setVisible(true);
        }
    }
}
