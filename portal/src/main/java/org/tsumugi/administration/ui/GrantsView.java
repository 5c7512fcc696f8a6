package org.tsumugi.administration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tsumugi.members.standing.Grants;
import org.tsumugi.members.standing.RoleGrant;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// Roles that somebody asked for and somebody else decides about.
@Route("staff/requests")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class GrantsView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Grants grants;

    GrantsView(Grants grants) {
        this.grants = grants;
        addClassNames("page", "grants");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(new H1(getPageTitle()), new Paragraph(getTranslation("administration.requests.what")));
        List<RoleGrant> waiting = grants.waiting();
        if (waiting.isEmpty()) {
            add(Parts.empty(getTranslation("administration.requests.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        waiting.forEach(grant -> list.add(row(grant)));
        add(list);
    }

    private ListItem row(RoleGrant grant) {
        RouterLink name = StaffLinks.person(grant.member());
        name.addClassName("row-title");
        Div head = new Div(name, Parts.chip(Words.of(grant.role()), "ask"));
        head.addClassName("row-head");
        grant.until()
                .ifPresent(day -> head.add(Parts.chip(getTranslation("administration.until", Times.shortDay(day)))));
        Div acts = new Div(
                Parts.primary(getTranslation("administration.requests.approve"), () -> decide(grant, true)),
                Parts.quiet(getTranslation("administration.requests.refuse"), () -> decide(grant, false)));
        acts.addClassNames("acts", "above");
        ListItem row = new ListItem(
                head,
                Parts.written(grant.why()),
                Parts.meta(
                        new Span(grant.member().profession().name(Words.language())),
                        Parts.written(grant.member().facility()),
                        new Span(getTranslation("administration.requests.asked-by", grant.askerName())),
                        new Span(Times.exact(grant.askedAt()))),
                acts);
        row.addClassName("row");
        return row;
    }

    private void decide(RoleGrant grant, boolean approved) {
        try {
            if (approved) {
                grants.approve(grant.id());
            } else {
                grants.refuse(grant.id());
            }
            Notice.done(
                    getTranslation(approved ? "administration.requests.approved" : "administration.requests.refused"));
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("administration.requests");
    }
}
