package org.tsumugi.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Stream;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Scope;

/// The table of rights as people read it: what may be done, by whom, and which of it is mine. It is drawn from the very
/// table that every door asks.
@Route("rights")
@PermitAll
class RightsView extends Section implements HasDynamicTitle {

    RightsView() {
        addClassName("page");
        UnorderedList rights =
                new UnorderedList(Stream.of(Right.values()).map(this::row).toArray(ListItem[]::new));
        rights.addClassName("list");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("shell.rights.what")), rights);
    }

    private ListItem row(Right right) {
        Span act = new Span(Words.of(right));
        act.addClassName("row-title");
        Div roles = new Div(Stream.of(Role.values())
                .filter(right.holders()::containsKey)
                .map(role -> chip(role, right))
                .toArray(Span[]::new));
        roles.addClassName("chips");
        ListItem row = new ListItem(act, roles);
        row.addClassName("row");
        return row;
    }

    /// Mine stand out by a mark as well as by colour.
    private Span chip(Role role, Right right) {
        Scope reach = right.holders().getOrDefault(role, Scope.OWN);
        String words = reach == Scope.EVERYWHERE
                ? Words.of(role)
                : getTranslation("shell.rights.within", Words.of(role), Words.of(reach));
        return Actor.current().is(role) ? Parts.chip("✓ " + words, "ok") : Parts.chip(words);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.rights");
    }
}
