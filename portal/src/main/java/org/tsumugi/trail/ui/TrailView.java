package org.tsumugi.trail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;
import org.tsumugi.trail.Trail;
import org.tsumugi.trail.TrailEntry;
import org.tsumugi.trail.TrailEntry.Outcome;

/// Who did what, newest first; no content of anything.
@Route("trail")
@RolesAllowed("AUDITOR")
class TrailView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Trail trail;
    private final OrderedList rows = new OrderedList();
    private final Button more = Parts.quiet(getTranslation("shell.more"), this::more);
    private transient Optional<UUID> next = Optional.empty();

    TrailView(Trail trail) {
        this.trail = trail;
        addClassName("page");
        rows.addClassName("list");
        add(new H1(getTranslation("trail.place")), new Paragraph(getTranslation("trail.about")), rows, more);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rows.removeAll();
        next = Optional.empty();
        more();
    }

    private void more() {
        Slice<TrailEntry, UUID> slice = trail.newest(next);
        slice.items().forEach(entry -> rows.add(row(entry)));
        next = slice.next();
        more.setVisible(next.isPresent());
    }

    private ListItem row(TrailEntry entry) {
        Span act = new Span(entry.act());
        act.addClassName("row-title");
        ListItem row = new ListItem(
                act,
                Parts.chip(Words.of(entry.outcome()), entry.outcome() == Outcome.DONE ? "ok" : "wait"),
                Parts.meta(
                        new Span(Times.exact(entry.at())),
                        Parts.written(entry.actorName()),
                        new Span(entry.objectKind().orElse("")),
                        new Span(entry.object().map(UUID::toString).orElse("")),
                        new Span(entry.from().orElse(""))));
        row.addClassName("row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trail.place");
    }
}
