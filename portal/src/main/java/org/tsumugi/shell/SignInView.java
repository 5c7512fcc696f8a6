package org.tsumugi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.tsumugi.shared.Actor;

/// Where everyone comes in.
@Route(value = SignInView.PATH, autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "sign-in";

    /// What the address may say of a sign-in that failed, or ended.
    private record Problem(String parameter, String words) {}

    private static final List<Problem> PROBLEMS = List.of(
            new Problem("error", "refused"),
            new Problem("wait", "wait"),
            new Problem("crowded", "crowded"),
            new Problem("held", "held"),
            new Problem("resting", "resting"),
            new Problem("passkey", "passkey"),
            new Problem("provider", "provider"),
            new Problem("unlinked", "unlinked"),
            new Problem("idle", "idle"),
            new Problem("ended", "ended"));

    /// LoginI18n has no word for the eye.
    private static final String NAME_THE_EYE = "customElements.whenDefined('vaadin-password-field').then(() => "
            + "(this.querySelector('vaadin-password-field') ?? {}).i18n = {reveal: $0})";

    private final LoginForm form = new LoginForm();
    private final Div above = new Div();
    private final Div others = new Div();
    private final transient ObjectProvider<WayIn> ways;

    SignInView(ObjectProvider<WayIn> ways, ObjectProvider<EntranceLink> entrances) {
        this.ways = ways;
        others.addClassName("ways-in");
        addClassName("sign-in");
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("refused"));
        form.addAttachListener(
                attached -> form.getElement().executeJs(NAME_THE_EYE, getTranslation("shell.sign-in.show-password")));
        add(new Div(brand(), above, form, others, links(entrances), new LanguageSwitch()));
    }

    private Nav links(ObjectProvider<EntranceLink> entrances) {
        Nav links = new Nav();
        links.addClassName("entrances");
        entrances.stream()
                .sorted(Comparator.comparingInt(EntranceLink::order))
                .forEach(way -> links.add(new Anchor(way.path(), getTranslation(way.words()))));
        return links;
    }

    private Div brand() {
        Span mark = new Span("紬");
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true").setAttribute("lang", "ja");
        Div brand = new Div(mark, new H1("Tsumugi"), new Paragraph(getTranslation("shell.sign-in.purpose")));
        brand.addClassName("brand");
        return brand;
    }

    /// @param problem what the form says when it has to say something
    private LoginI18n words(String problem) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form labels = words.getForm();
        labels.setTitle(getTranslation("shell.sign-in.title"));
        labels.setUsername(getTranslation("shell.sign-in.user-name"));
        labels.setPassword(getTranslation("shell.sign-in.password"));
        labels.setSubmit(getTranslation("shell.sign-in.enter"));
        LoginI18n.ErrorMessage refusal = words.getErrorMessage();
        refusal.setTitle(getTranslation("shell.sign-in.problem." + problem));
        refusal.setMessage(getTranslation("shell.sign-in.what-to-do." + problem));
        refusal.setUsername(getTranslation("shell.sign-in.user-name.missing"));
        refusal.setPassword(getTranslation("shell.sign-in.password.missing"));
        return words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Actor.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        above.removeAll();
        others.removeAll();
        ways.stream()
                .sorted(Comparator.comparingInt(WayIn::order))
                .forEach(way -> (way.order() < 0 ? above : others).add(way.offer()));
        Set<String> said =
                event.getLocation().getQueryParameters().getParameters().keySet();
        PROBLEMS.stream()
                .filter(problem -> said.contains(problem.parameter()))
                .findFirst()
                .ifPresent(problem -> {
                    form.setI18n(words(problem.words()));
                    form.setError(true);
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.sign-in.title");
    }
}
