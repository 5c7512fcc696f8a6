package org.tsumugi.directory.entries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.entries.Curation;
import org.tsumugi.directory.entries.Dispute;
import org.tsumugi.directory.entries.Disputes;
import org.tsumugi.directory.entries.FreshnessCount;
import org.tsumugi.directory.entries.StaleEntry;
import org.tsumugi.directory.entries.StaleEntry.Key;
import org.tsumugi.directory.ui.DirectoryLinks;
import org.tsumugi.directory.ui.Phones;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.LongList;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// What waits for a curator: mistakes that were told, letters that never arrived, entries to ask about; and how fresh
/// it all is.
@Route("directory/upkeep")
@RolesAllowed({"CURATOR", "COORDINATOR", "ADMINISTRATOR"})
class CurationView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Curation curation;
    private final transient Disputes disputes;
    private final Div told = new Div();

    CurationView(Curation curation, Disputes disputes) {
        this.curation = curation;
        this.disputes = disputes;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("directory.curation.about")),
                numbers(),
                new H2(getTranslation("directory.curation.disputes")),
                told,
                new H2(getTranslation("directory.curation.bounced")));
        add(list(curation::bounced, "directory.curation.bounced.none"));
        add(new H2(getTranslation("directory.curation.stale")));
        add(list(curation::stale, "directory.curation.stale.none"));
        add(new H2(getTranslation("directory.curation.counts")), counts(curation.counts()));
        showTold();
    }

    private RouterLink numbers() {
        RouterLink link = DirectoryLinks.numbers(getTranslation("directory.numbers"));
        link.addClassName("button");
        return link;
    }

    private Component[] list(Function<Optional<Key>, Slice<StaleEntry, Key>> read, String nothing) {
        LongList<StaleEntry, Key> list =
                new LongList<>(new UnorderedList(), read, CurationView::row, getTranslation(nothing));
        list.show();
        return list.parts();
    }

    private static ListItem row(StaleEntry entry) {
        Div where = Parts.meta(
                new Span(Words.language().getLanguage().equals("ja") ? entry.kind() : entry.kindEnglish()),
                Parts.written(entry.municipality()),
                new Span(FreshnessWords.of(entry.freshness())));
        if (!entry.email().isEmpty()) {
            where.add(new Span(entry.email()));
        }
        ListItem row = new ListItem(head(entry.id(), entry.name()), where, acts(entry));
        row.addClassName("row");
        return row;
    }

    private static Div head(FacilityId id, String name) {
        RouterLink link = DirectoryLinks.facility(id, name);
        link.addClassName("row-title");
        Div head = new Div(link);
        head.addClassName("row-head");
        return head;
    }

    private static Div acts(StaleEntry entry) {
        Div acts = new Div(EntryLinks.edit(entry.id(), Words.of("directory.edit")));
        if (!entry.phone().isEmpty()) {
            acts.addComponentAsFirst(Phones.call(entry.phone()));
        }
        acts.addClassNames("toolbar", "above");
        return acts;
    }

    private void showTold() {
        told.removeAll();
        List<Dispute> open = disputes.open();
        if (open.isEmpty()) {
            told.add(Parts.empty(getTranslation("directory.curation.disputes.none")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("list");
        open.forEach(dispute -> rows.add(row(dispute)));
        told.add(rows);
    }

    private ListItem row(Dispute dispute) {
        Div acts = new Div(
                EntryLinks.edit(dispute.facility(), getTranslation("directory.edit")),
                Parts.quiet(getTranslation("directory.dispute.settle"), () -> settle(dispute)));
        acts.addClassNames("toolbar", "above");
        ListItem row = new ListItem(
                head(dispute.facility(), dispute.facilityName()),
                new Paragraph(Parts.written(dispute.what())),
                Parts.meta(Parts.written(dispute.byName()), new Span(Times.exact(dispute.at()))),
                acts);
        row.addClassName("row");
        return row;
    }

    private void settle(Dispute dispute) {
        disputes.settle(dispute.id());
        Notice.done(getTranslation("directory.dispute.settled"));
        showTold();
    }

    private static Component counts(List<FreshnessCount> counts) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("list");
        counts.forEach(count -> {
            ListItem row = new ListItem(
                    new Span(Words.language().getLanguage().equals("ja") ? count.kind() : count.kindEnglish()),
                    Parts.meta(new Span(Words.of(
                            "directory.curation.count",
                            count.entries(),
                            count.confirmed(),
                            count.stale(),
                            count.withLetter()))));
            row.addClassName("row");
            rows.add(row);
        });
        return new Details(Words.of("directory.curation.by-kind"), rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.curation");
    }
}
