package org.tsumugi.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.FacilityLine;
import org.tsumugi.directory.FacilitySearch;
import org.tsumugi.directory.FoundFacilities;
import org.tsumugi.directory.FoundFacilities.AnsweredBy;
import org.tsumugi.directory.Freshness;
import org.tsumugi.directory.Kind;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// What was found: how many, what has to be said about it, the lines, and more of them on demand.
class ResultList extends Div {

    private final transient FacilitySearch search;
    private final transient Facilities facilities;
    private final SearchAddress address;
    private final transient Clock clock;
    private final UnorderedList lines = new UnorderedList();
    private final Button more = Parts.quiet(getTranslation("shell.more"), this::more);
    private final Set<FacilityId> shown = new HashSet<>();
    private transient Optional<String> next = Optional.empty();

    ResultList(
            FacilitySearch search, Facilities facilities, SearchAddress address, FoundFacilities found, Clock clock) {
        this.clock = clock;
        this.search = search;
        this.facilities = facilities;
        this.address = address;
        lines.addClassName("list");
        add(summary(found));
        if (found.answeredBy() == AnsweredBy.DATABASE) {
            add(hint("directory.engine-away"));
        }
        if (found.relaxed()) {
            add(hint("directory.relaxed"));
        }
        if (!found.treatments().isEmpty()) {
            add(hint("directory.treatment-unknown"));
        }
        if (!found.notImported().isEmpty()) {
            add(notImported(found));
        } else if (found.lines().isEmpty()) {
            add(nothing());
        }
        add(lines, more);
        if (found.total() > 0) {
            add(table());
        }
        append(found);
    }

    private Paragraph summary(FoundFacilities found) {
        Paragraph summary = new Paragraph();
        summary.addClassName("summary");
        summary.getElement().setAttribute("role", "status");
        boolean onlyUnknown = found.total() == 0
                && !(found.notImported().isEmpty() && found.treatments().isEmpty());
        if (!onlyUnknown) {
            summary.add(new Span(getTranslation("directory.total", found.total())));
        }
        if (found.samples() > 0) {
            summary.add(new Span(
                    getTranslation(onlyUnknown ? "directory.samples.only" : "directory.samples", found.samples())));
        }
        return summary;
    }

    private Anchor table() {
        Anchor table = new Anchor(TableRequests.address(address, getLocale()), getTranslation("directory.table"));
        table.getElement().setAttribute("download", true);
        table.setRouterIgnore(true);
        table.addClassName("button");
        return table;
    }

    private Paragraph hint(String key, Object... values) {
        Paragraph hint = new Paragraph(getTranslation(key, values));
        hint.addClassName("hint");
        return hint;
    }

    private Section notImported(FoundFacilities found) {
        String kinds = found.notImported().stream()
                .map((Kind kind) -> kind.name(Words.language()))
                .collect(Collectors.joining(getTranslation("directory.and")));
        Section said = Parts.empty(getTranslation("directory.not-imported", kinds));
        if (Actor.current().may(Right.CURATE_DIRECTORY)) {
            said.add(DirectoryLinks.imports(getTranslation("directory.not-imported.step")));
        }
        facilities.desk().ifPresent(desk -> said.add(new Desk(desk)));
        return said;
    }

    private Section nothing() {
        Section nothing = Parts.empty(getTranslation("directory.nothing"));
        if (!address.kinds().isEmpty() || !address.towns().isEmpty()) {
            nothing.add(address.unfiltered().link(getTranslation("directory.nothing.unfiltered"), false));
        }
        facilities.desk().ifPresent(desk -> nothing.add(new Desk(desk)));
        return nothing;
    }

    private void more() {
        append(search.search(address.query().after(next)));
    }

    private void append(FoundFacilities found) {
        found.lines().stream()
                .filter(line -> shown.add(line.id()))
                .forEach(line -> lines.add(row(line, found.treatments())));
        lines.setVisible(!shown.isEmpty());
        next = found.next();
        more.setVisible(next.isPresent());
    }

    private ListItem row(FacilityLine line, Set<String> asked) {
        RouterLink name = DirectoryLinks.facility(line.id(), line.name());
        name.addClassName("row-title");
        Div head = new Div(name, Parts.chip(line.kind().name(Words.language())));
        head.addClassName("row-head");
        if (line.sample()) {
            head.add(Parts.chip(getTranslation("directory.sample"), "ask"));
        }
        Div where = Parts.meta();
        line.kilometres()
                .ifPresent(kilometres -> where.add(new Span(getTranslation("directory.kilometres", kilometres))));
        where.add(Parts.written(line.address().isEmpty() ? line.municipality() : line.address()));
        if (!line.serviceType().isEmpty()
                && !line.serviceType().equals(line.kind().japanese())) {
            where.add(Parts.written(line.serviceType()));
        }
        line.freshness()
                .confirmedAt()
                .ifPresent(at -> where.add(new Span(getTranslation(
                        "directory.confirmed.short", Times.shortDay(LocalDate.ofInstant(at, Region.ZONE))))));
        where.add(phone(line));
        if (line.freshness().state(clock.instant()) == Freshness.State.STALE) {
            head.add(Parts.chip(getTranslation("directory.stale"), "ask"));
        }
        ListItem row = new ListItem(head, abilities(line, asked), free(line), where);
        row.addClassName("row");
        return row;
    }

    private static Div abilities(FacilityLine line, Set<String> asked) {
        Div abilities = new Div();
        abilities.addClassName("abilities-short");
        line.abilities().stream()
                .filter(ability -> asked.contains(ability.code()))
                .forEach(ability -> abilities.add(Parts.chip(
                        ability.acceptance().mark() + " " + ability.name(Words.language()),
                        TakesOn.look(ability.acceptance()))));
        abilities.setVisible(abilities.getComponentCount() > 0);
        return abilities;
    }

    private Div free(FacilityLine line) {
        Div free = new Div();
        free.addClassName("abilities-short");
        line.vacancies().stream()
                .filter(vacancy -> vacancy.weight(clock.instant()) > 0)
                .forEach(vacancy -> free.add(
                        Free.chip(vacancy),
                        new Span(getTranslation("directory.vacancy.as-of", Times.relative(vacancy.asOf(), clock)))));
        free.setVisible(free.getComponentCount() > 0);
        return free;
    }

    private Span phone(FacilityLine line) {
        if (line.phone().isEmpty()) {
            return new Span(getTranslation("directory.phone.none"));
        }
        Anchor call = Phones.call(line.phone());
        call.addClassName("above");
        return new Span(call);
    }
}
