package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import org.tsumugi.accounts.passwords.Passwords;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// Changing my password.
class PasswordPart extends Section {

    private final transient Passwords passwords;
    private final PasswordField present = field("accounts.password.present", "current-password");
    private final PasswordField fresh = field("accounts.password.fresh", "new-password");

    PasswordPart(Passwords passwords) {
        this.passwords = passwords;
        addClassNames("card", "form");
        fresh.setHelperText(getTranslation("accounts.password.rule"));
        fresh.addValueChangeListener(change -> fresh.setInvalid(false));
        present.addValueChangeListener(change -> present.setInvalid(false));
        add(
                new H2(getTranslation("accounts.password")),
                new Paragraph(getTranslation("accounts.password.why")),
                present,
                fresh,
                Parts.quiet(getTranslation("accounts.password.change"), this::change));
    }

    private PasswordField field(String words, String autocomplete) {
        PasswordField field = new PasswordField(getTranslation(words));
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.setManualValidation(true);
        return field;
    }

    private void change() {
        try {
            passwords.change(present.getValue(), fresh.getValue());
            present.clear();
            fresh.clear();
            Notice.done(getTranslation("accounts.password.changed"));
        } catch (Refused refused) {
            PasswordField wrong = refused.words().endsWith("password-wrong") ? present : fresh;
            wrong.setErrorMessage(Mishaps.sentence(refused));
            wrong.setInvalid(true);
        }
    }
}
