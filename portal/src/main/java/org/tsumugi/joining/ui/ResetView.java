package org.tsumugi.joining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tsumugi.joining.Threshold;
import org.tsumugi.joining.resets.Resets;
import org.tsumugi.shell.Parts;

/// The way to a new password: ask for a letter, or take the code of a letter or a slip.
@Route(value = "reset", autoLayout = false)
@AnonymousAllowed
class ResetView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Threshold threshold;
    private final Div page = new Div();

    ResetView(Threshold threshold) {
        this.threshold = threshold;
        addClassName("sign-in");
        page.addClassNames("card", "joining");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Problem problem = begin();
        showWays(problem);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("code")
                .ifPresent(code -> problem.guard(() -> askForPassword(code)));
    }

    private Problem begin() {
        page.removeAll();
        page.add(new H1(getPageTitle()));
        return new Problem();
    }

    private void showWays(Problem withCode) {
        CodeField code = new CodeField(withCode);
        Div typed = form(
                new H2(getTranslation("joining.reset.with-code")),
                code,
                withCode,
                Parts.primary(
                        getTranslation("joining.code.go-on"),
                        () -> withCode.guard(() -> askForPassword(code.getValue()))));
        Problem withName = new Problem();
        TextField name = new TextField(getTranslation("joining.user-name"));
        name.getElement().setAttribute("autocomplete", "username").setAttribute("autocapitalize", "off");
        Div asked = form(
                new H2(getTranslation("joining.reset.by-mail")),
                new Paragraph(getTranslation("joining.reset.by-mail.about")),
                name,
                withName,
                Parts.quiet(
                        getTranslation("joining.reset.ask"),
                        () -> withName.guard(() -> {
                            threshold.wishReset(name.getValue(), Here.from());
                            say("joining.reset.asked");
                        })));
        page.add(
                typed,
                asked,
                form(
                        new H2(getTranslation("joining.reset.in-person")),
                        new Paragraph(getTranslation("joining.reset.in-person.about")),
                        new Anchor("sign-in", getTranslation("joining.to-sign-in"))));
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("form");
        return form;
    }

    private void askForPassword(String code) {
        Resets.Way way = threshold.reset(code, Here.from());
        Problem problem = begin();
        JoinView.NewPassword password = new JoinView.NewPassword(problem);
        boolean recovery = way.beside() == Resets.Beside.RECOVERY_CODE;
        TextField digits = new TextField(getTranslation(recovery ? "accounts.code.recovery" : "accounts.code"));
        digits.setHelperText(getTranslation(recovery ? "accounts.code.recovery.hint" : "accounts.code.hint"));
        digits.setManualValidation(true);
        digits.getElement().setAttribute("autocomplete", "one-time-code");
        digits.setVisible(way.beside() != Resets.Beside.NOTHING);
        problem.about("digits", digits);
        page.add(form(
                password,
                digits,
                problem,
                Parts.primary(
                        getTranslation("joining.reset.do"),
                        () -> problem.guard(() -> {
                            threshold.renew(code, password.getValue(), digits.getValue(), Here.from());
                            say("joining.reset.done");
                        }))));
    }

    private void say(String words) {
        begin();
        Paragraph done = new Paragraph(getTranslation(words));
        done.addClassNames("hint", "state", "ok");
        done.getElement().setAttribute("role", "status");
        Anchor on = new Anchor("sign-in", getTranslation("joining.to-sign-in"));
        on.addClassNames("button", "primary");
        page.add(form(done, on));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("joining.reset");
    }
}
