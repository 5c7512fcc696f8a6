package org.tsumugi.directory.ui;

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
import org.tsumugi.directory.Suggestion;
import org.tsumugi.directory.Suggestions;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// Numbers that members told, for curators to take or decline.
@Route("directory/numbers")
@RolesAllowed({"CURATOR", "COORDINATOR", "ADMINISTRATOR"})
class NumbersView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Suggestions suggestions;
    private final Div list = new Div();

    NumbersView(Suggestions suggestions) {
        this.suggestions = suggestions;
        addClassName("page");
        add(
                new H1(getTranslation("directory.numbers")),
                new Paragraph(getTranslation("directory.numbers.about")),
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        List<Suggestion> waiting = suggestions.waiting();
        list.removeAll();
        if (waiting.isEmpty()) {
            list.add(Parts.empty(getTranslation("directory.numbers.none")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("list");
        waiting.forEach(suggestion -> rows.add(row(suggestion)));
        list.add(rows);
    }

    private ListItem row(Suggestion suggestion) {
        Div acts = new Div(
                Parts.primary(getTranslation("directory.numbers.take"), () -> take(suggestion)),
                Parts.quiet(getTranslation("directory.numbers.decline"), () -> decline(suggestion)));
        acts.addClassNames("toolbar", "above");
        ListItem row = new ListItem(
                new Div(DirectoryLinks.facility(suggestion.facility(), suggestion.facilityName())),
                new Div(Phones.call(suggestion.phone())),
                new Paragraph(Parts.written(suggestion.note())),
                Parts.meta(new Span(Times.exact(suggestion.at()))),
                acts);
        row.addClassName("row");
        return row;
    }

    private void take(Suggestion suggestion) {
        suggestions.take(suggestion.id());
        Notice.done(getTranslation("directory.numbers.taken"));
        show();
    }

    private void decline(Suggestion suggestion) {
        suggestions.decline(suggestion.id());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.numbers");
    }
}
