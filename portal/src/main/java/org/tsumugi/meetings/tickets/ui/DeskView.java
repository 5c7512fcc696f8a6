package org.tsumugi.meetings.tickets.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Set;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.Parts;

/// Where a borrowed device shows the code of its ticket. A link only fills the code in: what looks at links before
/// people do must not use the ticket up.
@Route(value = "desk", autoLayout = false)
@AnonymousAllowed
class DeskView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 40;

    /// What the address may say of a code that let nobody in.
    private static final List<String> PROBLEMS = List.of("ticket-code", "ticket-used", "ticket-too-early");

    private final AuthenticationContext signIn;
    private final Div page = new Div();

    DeskView(AuthenticationContext signIn) {
        this.signIn = signIn;
        addClassName("sign-in");
        page.addClassNames("card", "desk-door");
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters said = event.getLocation().getQueryParameters();
        Set<String> names = said.getParameters().keySet();
        page.removeAll();
        page.add(new H1(getPageTitle()));
        if (names.contains("ended")) {
            page.add(told(getTranslation("meetings.desk.ended")));
        }
        page.add(new Paragraph(getTranslation("meetings.desk.about")));
        PROBLEMS.stream()
                .filter(names::contains)
                .findFirst()
                .ifPresent(problem -> page.add(problem(getTranslation("meetings.refused." + problem))));
        if (names.contains("wait")) {
            page.add(problem(getTranslation("accounts.refused.wait")));
        }
        page.add(Actor.find()
                .map(this::outFirst)
                .orElseGet(() -> new CodeForm(said.getSingleParameter("code").orElse(""))));
    }

    private static Paragraph told(String sentence) {
        Paragraph told = new Paragraph(sentence);
        told.addClassNames("hint", "state", "ok");
        told.getElement().setAttribute("role", "status");
        return told;
    }

    /// Whoever is in must be out before: nothing of theirs is to stay on a borrowed device.
    private Component outFirst(Actor actor) {
        Paragraph warned = new Paragraph(getTranslation("meetings.refused.signed-in"));
        warned.addClassNames("hint", "state", "ask");
        return new Div(
                warned,
                actor.isOnTicket()
                        ? TicketPage.wayOut(getTranslation("meetings.desk.leave-here"))
                        : Parts.primary(getTranslation("shell.sign-out"), signIn::logout));
    }

    private static Paragraph problem(String sentence) {
        Paragraph problem = new Paragraph(sentence);
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        return problem;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.desk");
    }

    /// A plain form that the browser itself sends: the device gets a session of its own with the answer.
    @Tag("form")
    private static final class CodeForm extends HtmlContainer {

        CodeForm(String known) {
            addClassName("form");
            getElement().setAttribute("method", "post").setAttribute("action", "sign-in/desk");
            TextField code = new TextField(getTranslation("meetings.desk.code"));
            code.setHelperText(getTranslation("meetings.desk.code.hint"));
            code.setMaxLength(LONGEST);
            code.setValue(known.substring(0, Math.min(LONGEST, known.length())));
            code.setAutofocus(known.isEmpty());
            code.setWidthFull();
            code.getElement()
                    .setAttribute("name", "code")
                    .setAttribute("autocomplete", "off")
                    .setAttribute("autocapitalize", "off")
                    .setAttribute("spellcheck", "false");
            NativeButton begin = new NativeButton(getTranslation("meetings.desk.begin"));
            begin.addClassNames("button", "primary");
            begin.getElement().setAttribute("type", "submit");
            add(code, begin);
        }
    }
}
