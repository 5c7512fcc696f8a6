package org.tsumugi.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// An act that is not done without a reason: closed at first, opened it says what will happen, asks why, and does it.
class ReasonForm extends NativeDetails {

    private final TextField why = new TextField(getTranslation("administration.reason"));

    /// @param act  its name, on the closed form
    /// @param what what will happen
    /// @param verb on the button
    ReasonForm(String act, String what, String verb, Consumer<Reason> doing, Component... fields) {
        super(act);
        why.setRequiredIndicatorVisible(true);
        why.setManualValidation(true);
        why.setHelperText(getTranslation("administration.reason.hint"));
        why.addValueChangeListener(change -> why.setInvalid(false));
        Div form = new Div(new Paragraph(what));
        form.add(fields);
        form.add(why, Parts.quiet(verb, () -> act(doing)));
        form.addClassName("form");
        setContent(form);
    }

    private void act(Consumer<Reason> doing) {
        Reason reason;
        try {
            reason = new Reason(why.getValue());
        } catch (Refused missing) {
            why.setErrorMessage(Mishaps.sentence(missing));
            why.setInvalid(true);
            why.focus();
            return;
        }
        try {
            doing.accept(reason);
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
    }
}
