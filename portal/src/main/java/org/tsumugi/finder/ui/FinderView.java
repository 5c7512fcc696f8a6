package org.tsumugi.finder.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import java.util.Optional;
import org.tsumugi.finder.Finder;
import org.tsumugi.finder.IndexLine;
import org.tsumugi.finder.IndexLine.State;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// How the search indexes stand, and building one anew while everyone goes on searching.
@Route("finder")
@RolesAllowed({"ADMINISTRATOR", "CURATOR"})
class FinderView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Finder finder;
    private final UnorderedList rows = new UnorderedList();

    FinderView(Finder finder) {
        this.finder = finder;
        addClassName("page");
        rows.addClassName("list");
        add(new H1(getTranslation("finder.title")), new Paragraph(getTranslation("finder.about")), rows);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        rows.removeAll();
        finder.indexes().forEach(index -> rows.add(row(index)));
    }

    private ListItem row(IndexLine index) {
        Span name = new Span(getTranslation("finder.index." + index.name()));
        name.addClassName("row-title");
        Button rebuild = Parts.quiet(getTranslation("finder.rebuild"), () -> {});
        rebuild.setDisableOnClick(true);
        rebuild.addClickListener(click -> rebuild(index.name()));
        Div meta = Parts.meta(
                Parts.chip(getTranslation("finder.state." + index.state()), look(index.state())),
                new Span(getTranslation("finder.documents", index.documents())));
        ListItem row = new ListItem(name, meta, rebuild);
        row.addClassName("row");
        return row;
    }

    private static String look(State state) {
        return switch (state) {
            case FOLLOWING -> "ok";
            case REBUILDING -> "ask";
            case AWAY -> "wait";
        };
    }

    /// On a thread of its own: the screen can be left meanwhile.
    private void rebuild(String index) {
        UI ui = UI.getCurrent();
        Actor actor = Actor.current();
        Notice.done(getTranslation("finder.rebuild.begun"));
        Thread.ofVirtual().name("rebuild-" + index).start(() -> {
            Optional<RuntimeException> problem = rebuilt(actor, index);
            ui.access(() -> {
                problem.ifPresentOrElse(
                        failure -> Notice.problem(Mishaps.sentence(failure)),
                        () -> Notice.done(getTranslation("finder.rebuild.done")));
                show();
            });
        });
    }

    private Optional<RuntimeException> rebuilt(Actor actor, String index) {
        try {
            actor.act(() -> finder.rebuild(index));
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("finder.title");
    }
}
