package org.tsumugi.joining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsumugi.joining.FirstSteps;
import org.tsumugi.mail.LetterId;
import org.tsumugi.shell.Parts;

/// What a new portal needs before people can come, step by step: how each stands, and the way to do it.
@Route("first-steps")
@RolesAllowed("ADMINISTRATOR")
class FirstStepsView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient FirstSteps steps;
    private final OrderedList list = new OrderedList();
    private @Nullable LetterId trial;

    FirstStepsView(FirstSteps steps) {
        this.steps = steps;
        addClassNames("page", "first-steps");
        list.addClassName("list");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("joining.first.about")), list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        FirstSteps.State state = steps.state();
        list.removeAll();
        list.add(
                step(
                        "joining.first.facilities",
                        state.facilities() > 0,
                        getTranslation("joining.first.facilities.count", state.facilities()),
                        link("directory/import", "joining.first.facilities.do")),
                step(
                        "joining.first.mail",
                        state.mail(),
                        getTranslation(state.mail() ? "joining.first.mail.on" : "joining.first.mail.off"),
                        state.mail() ? mail() : new Span()),
                step(
                        "joining.first.documents",
                        true,
                        state.documents().stream()
                                .map(document -> getTranslation(
                                        "joining.document-version",
                                        getTranslation("joining.document-name." + document.kind()),
                                        document.version()))
                                .collect(Collectors.joining(getTranslation("joining.comma"))),
                        link("first-steps/documents", "joining.first.documents.do")),
                step(
                        "joining.first.managers",
                        state.managers() > 0,
                        getTranslation("joining.first.managers.count", state.managers(), state.openInvitations()),
                        link("invitations/new", "joining.invite")));
    }

    private ListItem step(String words, boolean done, String how, Component act) {
        H2 name = new H2(getTranslation(words));
        Div head = new Div(
                name,
                Parts.chip(getTranslation(done ? "joining.first.done" : "joining.first.open"), done ? "ok" : "wait"));
        head.addClassName("row-head");
        ListItem item = new ListItem(head, new Paragraph(how), act);
        item.addClassNames("row", "step");
        return item;
    }

    private Anchor link(String path, String words) {
        Anchor link = new Anchor(path, getTranslation(words));
        link.addClassName("button");
        return link;
    }

    private Div mail() {
        Problem problem = new Problem();
        EmailField address = new EmailField(getTranslation("joining.first.mail.to"));
        address.setManualValidation(true);
        problem.about("address", address);
        Paragraph outcome = new Paragraph();
        outcome.getElement().setAttribute("role", "status");
        Div acts = new Div(
                Parts.quiet(
                        getTranslation("joining.first.mail.do"),
                        () -> problem.guard(() -> {
                            trial = steps.tryMail(address.getValue());
                            outcome.setText(getTranslation("joining.first.mail.begun"));
                        })),
                Parts.quiet(getTranslation("joining.first.mail.look"), () -> outcome.setText(outcome())));
        acts.addClassName("acts");
        Div form = new Div(address, problem, acts, outcome);
        form.addClassName("form");
        return form;
    }

    private String outcome() {
        LetterId asked = trial;
        if (asked == null) {
            return getTranslation("joining.first.mail.none-yet");
        }
        return steps.arrived(asked)
                .map(arrived -> getTranslation(arrived ? "joining.first.mail.arrived" : "joining.first.mail.returned"))
                .orElseGet(() -> getTranslation("joining.first.mail.begun"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("joining.first");
    }
}
