package org.tsumugi.joining.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tsumugi.joining.Arrival;
import org.tsumugi.joining.Threshold;
import org.tsumugi.joining.invitations.Invited;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// Taking up an invitation: the code, who I am, my keys, what everyone accepts.
@Route(value = "join", autoLayout = false)
@AnonymousAllowed
class JoinView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Threshold threshold;
    private final Div page = new Div();
    private Problem problem = new Problem();

    JoinView(Threshold threshold) {
        this.threshold = threshold;
        addClassName("sign-in");
        page.addClassNames("card", "joining");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        askForCode();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("code")
                .ifPresent(code -> problem.guard(() -> welcome(code)));
    }

    private void begin() {
        page.removeAll();
        problem = new Problem();
        page.add(new H1(getPageTitle()));
    }

    private void askForCode() {
        begin();
        CodeField code = new CodeField(problem);
        Div form = new Div(
                new Paragraph(getTranslation("joining.join.about")),
                code,
                problem,
                Parts.primary(
                        getTranslation("joining.code.go-on"), () -> problem.guard(() -> welcome(code.getValue()))),
                new Anchor("join/apply", getTranslation("joining.apply.link")),
                new Anchor("sign-in", getTranslation("joining.to-sign-in")));
        form.addClassName("form");
        page.add(form);
    }

    private void welcome(String code) {
        Invited invited = threshold.invitation(code, Here.from());
        begin();
        NameFields names = new NameFields(problem);
        names.show(invited.name());
        Keys keys = new Keys(problem);
        DocumentsPart documents = new DocumentsPart(threshold.documents()).tell(problem);
        Div form = new Div(new Paragraph(getTranslation("joining.join.welcome")));
        if (!invited.first()) {
            form.add(Parts.meta(
                    new Span(invited.profession().name(Words.language())), Parts.written(invited.facility())));
        }
        form.add(
                names,
                keys,
                documents,
                problem,
                Parts.primary(
                        getTranslation("joining.join.do"),
                        () -> problem.guard(() -> {
                            threshold.join(
                                    code,
                                    new Arrival(names.name(), keys.name(), keys.password(), documents.accepted()),
                                    Here.from());
                            thank(invited.first());
                        })));
        form.addClassName("form");
        page.add(form);
    }

    private void thank(boolean first) {
        begin();
        Paragraph done = new Paragraph(getTranslation("joining.join.done"));
        done.addClassNames("hint", "state", "ok");
        done.getElement().setAttribute("role", "status");
        Anchor on = new Anchor(first ? "first-steps" : "sign-in", getTranslation("joining.to-sign-in"));
        on.setRouterIgnore(true);
        on.addClassNames("button", "primary");
        Div form = new Div(done, on);
        form.addClassName("form");
        page.add(form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("joining.join");
    }

    /// User name and password of one's own choice.
    static final class Keys extends Div {

        private final TextField name = new TextField(getTranslation("joining.user-name"));
        private final NewPassword password;

        Keys(Problem problem) {
            addClassName("form");
            name.setHelperText(getTranslation("joining.user-name.hint"));
            name.setRequiredIndicatorVisible(true);
            name.setManualValidation(true);
            name.getElement().setAttribute("autocomplete", "username").setAttribute("autocapitalize", "off");
            problem.about("user-name", name);
            password = new NewPassword(problem);
            add(name, password);
        }

        String name() {
            return name.getValue();
        }

        String password() {
            return password.getValue();
        }
    }

    /// A password to come.
    static final class NewPassword extends PasswordField {

        NewPassword(Problem problem) {
            setLabel(getTranslation("joining.password"));
            setHelperText(getTranslation("accounts.password.rule"));
            setRequiredIndicatorVisible(true);
            setManualValidation(true);
            getElement().setAttribute("autocomplete", "new-password");
            problem.about("password", this);
        }
    }
}
