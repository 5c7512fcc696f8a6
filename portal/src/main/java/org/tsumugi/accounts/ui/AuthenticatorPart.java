package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Supplier;
import org.tsumugi.accounts.factors.Authenticators;
import org.tsumugi.accounts.factors.Enrolment;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// The app that shows my one-time codes, and my recovery codes.
class AuthenticatorPart extends Section {

    private final transient Authenticators authenticators;
    private final TextField present = field("accounts.app.present");
    private final TextField first = field("accounts.set-up.first-code");

    AuthenticatorPart(Authenticators authenticators) {
        this.authenticators = authenticators;
        addClassNames("card", "form");
        showState();
    }

    private TextField field(String words) {
        TextField field = new TextField(getTranslation(words));
        field.getElement().setAttribute("autocomplete", "one-time-code");
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
        return field;
    }

    private void begin(String title) {
        removeAll();
        present.clear();
        first.clear();
        add(new H2(getTranslation(title)));
    }

    void showState() {
        begin("accounts.app");
        Authenticators.State state = authenticators.mine();
        state.since()
                .ifPresentOrElse(
                        since -> {
                            add(new Paragraph(getTranslation("accounts.app.since", Times.exact(since))));
                        },
                        () -> add(new Paragraph(getTranslation("accounts.app.none"))));
        if (state.hasSecondFactor()) {
            add(new Paragraph(getTranslation("accounts.recovery.left", state.codesLeft())));
        }
        boolean known = state.since().isPresent();
        Div acts = new Div(Parts.quiet(
                getTranslation(known ? "accounts.app.replace" : "accounts.set-up"), () -> showOffer(known)));
        if (state.hasSecondFactor()) {
            acts.add(Parts.quiet(getTranslation("accounts.recovery.anew"), () -> showAnew(known)));
        }
        acts.addClassName("acts");
        add(acts);
    }

    private void showOffer(boolean known) {
        Enrolment offered = authenticators.offer();
        begin("accounts.set-up");
        add(
                new Paragraph(getTranslation(known ? "accounts.set-up.how" : "accounts.set-up.why")),
                new CodeView.AppDrawing(offered));
        if (known) {
            add(present);
        }
        add(
                first,
                acts(() -> known
                        ? authenticators.replace(offered, present.getValue(), first.getValue())
                        : authenticators.setUp(offered, first.getValue())));
    }

    private void showAnew(boolean known) {
        begin("accounts.recovery.anew");
        add(new Paragraph(getTranslation("accounts.recovery.anew.what")));
        if (known) {
            add(present);
        }
        add(acts(() -> authenticators.freshCodes(present.getValue())));
    }

    private Div acts(Supplier<List<String>> act) {
        Div acts = new Div(
                Parts.primary(getTranslation("accounts.app.confirm"), () -> showCodes(act)),
                Parts.quiet(getTranslation("shell.cancel"), this::showState));
        acts.addClassName("acts");
        return acts;
    }

    private void showCodes(Supplier<List<String>> act) {
        try {
            List<String> codes = act.get();
            begin("accounts.recovery");
            add(new CodeSheet(codes), Parts.primary(getTranslation("accounts.recovery.kept"), this::showState));
        } catch (Refused refused) {
            TextField wrong = refused.words().endsWith(".first-code") ? first : present;
            if (wrong.isAttached() && refused.words().endsWith("code" + (wrong.equals(first) ? "" : "-wrong"))) {
                wrong.setErrorMessage(Mishaps.sentence(refused));
                wrong.setInvalid(true);
                wrong.focus();
            } else {
                Notice.problem(Mishaps.sentence(refused));
            }
        }
    }
}
