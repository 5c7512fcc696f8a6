package org.tsumugi.trail.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tsumugi.shell.LongList;
import org.tsumugi.shell.Words;
import org.tsumugi.shell.WordsProvider;
import org.tsumugi.trail.Acts;
import org.tsumugi.trail.Trail;
import org.tsumugi.trail.TrailEntry;
import org.tsumugi.trail.TrailFilter;
import org.tsumugi.trail.TrailLine;

/// Who did what, newest first; no content of anything.
@Route("trail")
@RolesAllowed("AUDITOR")
class TrailView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Trail trail;
    private final transient WordsProvider words;
    private final FilterForm form;
    private final ExportPart export;
    private final Paragraph person = new Paragraph(getTranslation("trail.all-of-person"));
    private final LongList<TrailLine, TrailEntry.Key> rows;
    private transient TrailFilter filter = TrailFilter.EVERYTHING;

    TrailView(Trail trail, Acts acts, WordsProvider words) {
        this.trail = trail;
        this.words = words;
        form = new FilterForm(choices(acts));
        export = new ExportPart(trail);
        addClassNames("page", "trail");
        person.addClassName("hint");
        rows = new LongList<>(
                new OrderedList(),
                key -> trail.lines(filter, key),
                line -> new EntryRow(line, words),
                getTranslation("trail.none"));
        add(
                new H1(getTranslation("trail.place")),
                new Paragraph(getTranslation("trail.about")),
                new VerifyPart(trail),
                form,
                export,
                person);
        add(rows.parts());
    }

    private List<FilterForm.ActChoice> choices(Acts acts) {
        return acts.all().stream()
                .map(act -> new FilterForm.ActChoice(act, ActWords.act(words, act, Words.language())))
                .toList();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = TrailAddress.filter(event.getLocation().getQueryParameters());
        form.show(filter);
        person.setVisible(filter.about().isPresent());
        export.show(filter);
        rows.show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("trail.place");
    }
}
