package org.tsumugi.trail.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
import org.tsumugi.shared.Named;
import org.tsumugi.shell.LongList;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;
import org.tsumugi.shell.WordsProvider;
import org.tsumugi.trail.TrailEntry;
import org.tsumugi.trail.Visit;
import org.tsumugi.trail.Visitors;

/// Who looked at mine: everyone who opened a thread I started or a file I kept.
@Route("trail/mine")
@RolesAllowed({"MEMBER", "ORGANIZER", "COORDINATOR", "CURATOR"})
class VisitorsView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Visitors visitors;
    private final transient WordsProvider words;
    private final LongList<Visit, TrailEntry.Key> rows;

    VisitorsView(Visitors visitors, WordsProvider words) {
        this.visitors = visitors;
        this.words = words;
        addClassNames("page", "visitors");
        rows = new LongList<>(new OrderedList(), visitors::mine, this::row, getTranslation("trail.mine.none"));
        add(new H1(getTranslation("trail.mine.place")), new Paragraph(getTranslation("trail.mine.about")));
        add(rows.parts());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rows.show();
    }

    private ListItem row(Visit visit) {
        Span who = Parts.written(visit.visitor());
        who.addClassName("row-title");
        ListItem row = new ListItem();
        row.addClassName("row");
        Parts.draw(
                row,
                who,
                Parts.meta(
                        new Span(Times.exact(visit.at())),
                        new Span(ActWords.kind(words, visit.kind(), Words.language())),
                        visit.name().map(this::thing).orElseGet(Span::new)));
        return row;
    }

    private Component thing(Named.Name name) {
        Component shown = name.address()
                .<Component>map(address -> new Anchor(address, name.text()))
                .orElseGet(() -> new Span(name.text()));
        shown.getElement().setAttribute("lang", "ja");
        return shown;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trail.mine.place");
    }
}
