package org.tsumugi.joining.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
import org.tsumugi.joining.desk.Slip;
import org.tsumugi.joining.invitations.InvitationLine;
import org.tsumugi.joining.invitations.Invitations;
import org.tsumugi.joining.invitations.SlipBatch;
import org.tsumugi.members.Profession;
import org.tsumugi.shell.LongList;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// Invitations that nobody has taken up yet, and the way to new ones.
@Route("invitations")
@RolesAllowed({"FACILITY_MANAGER", "COORDINATOR", "ADMINISTRATOR"})
class InvitationsView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Invitations invitations;
    private final Map<String, Profession> professions;
    private final Div batches = new Div();
    private final Div sheet = new Div();
    private final LongList<InvitationLine, InvitationLine.Key> rows;

    InvitationsView(Invitations invitations) {
        this.invitations = invitations;
        this.professions =
                invitations.professions().stream().collect(Collectors.toMap(Profession::code, Function.identity()));
        addClassNames("page", "invitations");
        rows = new LongList<>(
                new UnorderedList(), invitations::open, this::row, getTranslation("joining.invitations.none"));
        Anchor one = new Anchor("invitations/new", getTranslation("joining.invite"));
        one.addClassNames("button", "primary");
        Anchor many = new Anchor("invitations/import", getTranslation("joining.import"));
        many.addClassName("button");
        Anchor reset = new Anchor("reset/slip", getTranslation("joining.reset-slip"));
        reset.addClassName("button");
        Anchor applications = new Anchor("applications", getTranslation("joining.applications"));
        applications.addClassName("button");
        Div ways = new Div(one, many, applications, reset);
        ways.addClassName("acts");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("joining.invitations.about")), ways, batches, sheet);
        add(rows.parts());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        sheet.removeAll();
        showBatches();
        rows.show();
    }

    /// Codes stand on paper only: who lost the paper makes those of a whole list anew.
    private void showBatches() {
        batches.removeAll();
        batches.addClassName("acts");
        invitations
                .batches()
                .forEach(batch -> batches.add(Parts.quiet(
                        getTranslation("joining.renew-all", Times.exact(batch.madeAt()), batch.open()),
                        () -> renewAll(batch))));
    }

    private void renewAll(SlipBatch batch) {
        List<Slip> slips = invitations.renewAll(batch.madeAt());
        sheet.removeAll();
        if (!slips.isEmpty()) {
            sheet.add(new ManySlips(slips, Here.portal(invitations.address())));
            Notice.done(getTranslation("joining.renewed"));
        }
        showBatches();
        rows.show();
    }

    private ListItem row(InvitationLine line) {
        Span name = Parts.written(line.name());
        name.addClassName("row-title");
        Div head = new Div(name, state(line));
        if (line.manager()) {
            head.add(Parts.chip(getTranslation("joining.manager")));
        }
        head.addClassName("row-head");
        Div acts = new Div(
                Parts.quiet(getTranslation("joining.renew"), () -> renew(line)),
                Parts.quiet(getTranslation("joining.withdraw"), () -> withdraw(line)));
        acts.addClassName("acts");
        ListItem row = new ListItem(
                head,
                Parts.meta(
                        new Span(profession(line)),
                        Parts.written(line.facility()),
                        new Span(line.mail().orElse("")),
                        new Span(getTranslation("joining.until", Times.exact(line.expiresAt()))),
                        new Span(line.until()
                                .map(day -> getTranslation("joining.guest-until", Times.day(day)))
                                .orElse(""))),
                acts);
        row.addClassName("row");
        return row;
    }

    private String profession(InvitationLine line) {
        Profession known = professions.get(line.profession());
        return known == null ? line.profession() : known.name(Words.language());
    }

    private Span state(InvitationLine line) {
        String look = switch (line.state()) {
            case ON_PAPER, WRITTEN -> "no";
            case SENT -> "ok";
            case RETURNED -> "wait";
            case EXPIRED -> "ask";
        };
        return Parts.chip(getTranslation("joining.state." + line.state()), look);
    }

    private void renew(InvitationLine line) {
        Optional<Slip> slip = invitations.renew(line.id());
        sheet.removeAll();
        slip.ifPresent(one -> sheet.add(new SlipSheet(List.of(one), Here.portal(invitations.address()))));
        Notice.done(getTranslation(slip.isPresent() ? "joining.renewed" : "joining.sent"));
        rows.show();
    }

    private void withdraw(InvitationLine line) {
        invitations.withdraw(line.id());
        Notice.done(getTranslation("joining.withdrawn"));
        rows.show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("joining.invitations");
    }
}
