package org.tsumugi.joining.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsumugi.joining.applications.Applicant;
import org.tsumugi.joining.applications.ApplicationLine;
import org.tsumugi.joining.applications.Applications;
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.invitations.InvitationId;
import org.tsumugi.joining.invitations.Invitations;
import org.tsumugi.members.Profession;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;
import org.tsumugi.shell.LongList;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// Who asks to join: the manager confirms, the base approves, either may refuse with a reason.
@Route("applications")
@RolesAllowed({"FACILITY_MANAGER", "COORDINATOR", "ADMINISTRATOR"})
class ApplicationsView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Applications applications;
    private final transient Invitations invitations;
    private final Map<String, Profession> professions;
    private final Div sheet = new Div();
    private final LongList<ApplicationLine, ApplicationLine.Key> rows;

    ApplicationsView(Applications applications, Invitations invitations) {
        this.applications = applications;
        this.invitations = invitations;
        this.professions =
                applications.professions().stream().collect(Collectors.toMap(Profession::code, Function.identity()));
        addClassName("page");
        rows = new LongList<>(
                new OrderedList(), applications::waiting, this::row, getTranslation("joining.applications.none"));
        Anchor back = new Anchor("invitations", getTranslation("joining.to-invitations"));
        back.addClassName("way-back");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("joining.applications.about")), sheet);
        add(rows.parts());
        add(back);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        sheet.removeAll();
        rows.show();
    }

    private ListItem row(ApplicationLine line) {
        Applicant who = line.applicant();
        Span name = Parts.written(who.name().whole() + "（" + who.name().familyKana() + " "
                + who.name().givenKana() + "）");
        name.addClassName("row-title");
        Div head = new Div(name, state(line));
        head.addClassName("row-head");
        Profession profession = professions.get(who.profession());
        Div acts = new Div();
        acts.addClassName("acts");
        if (Actor.current().is(Role.FACILITY_MANAGER) && line.confirmedBy().isEmpty()) {
            acts.add(Parts.primary(getTranslation("joining.confirm"), () -> confirm(line)));
        }
        if (Actor.current().may(Right.APPROVE_APPLICATIONS)
                && (line.confirmedBy().isPresent() || !line.needsManager())
                && !line.isConfirmedBy(Actor.current().id())) {
            acts.add(Parts.primary(getTranslation("joining.approve"), () -> approve(line)));
        }
        acts.add(Parts.quiet(getTranslation("joining.refuse"), () -> askWhy(line, acts)));
        ListItem row = new ListItem(
                head,
                Parts.meta(
                        new Span(profession == null ? who.profession() : profession.name(Words.language())),
                        Parts.written(line.facility()),
                        new Span(
                                who.licence().isEmpty()
                                        ? ""
                                        : getTranslation("joining.licence-number", who.licence()))),
                Parts.meta(
                        new Span(who.mail().orElse("")), new Span(who.phone()), new Span(Times.exact(line.madeAt()))),
                acts);
        row.addClassName("row");
        return row;
    }

    private Span state(ApplicationLine line) {
        return line.confirmedBy()
                .map(by -> Parts.chip(getTranslation("joining.confirmed-by", by), "ok"))
                .orElseGet(() -> line.needsManager()
                        ? Parts.chip(getTranslation("joining.waits-for-manager"), "ask")
                        : Parts.chip(getTranslation("joining.no-manager"), "wait"));
    }

    private void confirm(ApplicationLine line) {
        applications.confirm(line.id());
        Notice.done(getTranslation("joining.confirmed"));
        rows.show();
    }

    private void approve(ApplicationLine line) {
        Optional<Slip> slip = applications.approve(line.id(), InvitationId.next());
        sheet.removeAll();
        slip.ifPresent(one -> sheet.add(new SlipSheet(List.of(one), Here.portal(invitations.address()))));
        Notice.done(getTranslation(slip.isPresent() ? "joining.made" : "joining.sent"));
        rows.show();
    }

    private void askWhy(ApplicationLine line, Div acts) {
        TextField reason = new TextField(getTranslation("joining.refuse.why"));
        reason.setHelperText(getTranslation("joining.refuse.why.hint"));
        reason.setManualValidation(true);
        Problem problem = new Problem();
        problem.about("reason", reason);
        acts.removeAll();
        acts.add(
                reason,
                problem,
                Parts.primary(
                        getTranslation("joining.refuse"),
                        () -> problem.guard(() -> {
                            applications.refuse(line.id(), new Reason(reason.getValue()));
                            Notice.done(getTranslation("joining.refused-now"));
                            rows.show();
                        })),
                Parts.quiet(getTranslation("shell.cancel"), rows::show));
        reason.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("joining.applications");
    }
}
