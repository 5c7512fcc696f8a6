package org.tsumugi.directory.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.tsumugi.days.Holidays;
import org.tsumugi.directory.Catalogue;
import org.tsumugi.directory.Coordinates;
import org.tsumugi.directory.Dot;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.Facility;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.Freshness;
import org.tsumugi.directory.OpeningHours;
import org.tsumugi.directory.OpeningHours.State;
import org.tsumugi.directory.Suggestions;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// One facility: first whether it takes this person on, whether one gets through now, and the number to call.
@Route("directory/:id")
@Uses(IntegerField.class)
@RolesAllowed({"MEMBER", "FACILITY_MANAGER", "ORGANIZER", "COORDINATOR", "CURATOR", "OFFICIAL", "ADMINISTRATOR"})
class FacilityView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Facilities facilities;
    private final transient Catalogue catalogue;
    private final transient Suggestions suggestions;
    private final transient List<FacilityPanel> panels;
    private final transient Holidays holidays;
    private final transient Clock clock;
    private String title = "";

    FacilityView(
            Facilities facilities,
            Catalogue catalogue,
            Suggestions suggestions,
            ObjectProvider<FacilityPanel> panels,
            Holidays holidays,
            Clock clock) {
        this.facilities = facilities;
        this.catalogue = catalogue;
        this.suggestions = suggestions;
        this.panels = panels.stream().toList();
        this.holidays = holidays;
        this.clock = clock;
        addClassNames("page", "facility");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Facility facility = event.getRouteParameters()
                .get(DirectoryLinks.ID)
                .flatMap(Ids::parse)
                .flatMap(id -> facilities.find(new FacilityId(id)))
                .orElseThrow(NotFoundException::new);
        title = facility.name();
        removeAll();
        add(
                head(facility),
                new Free(facility.vacancies(), clock),
                new TakesOn(facility.abilities()),
                new Reachable(facility, isOpen(facility)),
                new Numbers(facility, suggestions));
        if (Actor.current().may(Right.READ_CONTACTS)) {
            facilities.staffContact(facility.id()).ifPresent(contact -> add(new StaffPart(contact)));
        }
        add(new FacilityFacts(facility));
        panels.forEach(each -> each.panel(facility.id()).ifPresent(this::add));
        facility.place().at().ifPresent(at -> add(map(facility, at)));
        add(new Attributions(catalogue.attributions().stream()
                .filter(source -> source.source().equals(facility.source().register()))
                .toList()));
    }

    private State isOpen(Facility facility) {
        return OpeningHours.of(facility.operation().hours())
                .at(LocalDateTime.ofInstant(clock.instant(), Region.ZONE), holidays::marks);
    }

    private Div head(Facility facility) {
        H1 name = new H1(facility.name());
        name.getElement().setAttribute("lang", "ja");
        Div meta = Parts.meta(Parts.chip(facility.kind().name(Words.language())));
        if (facility.sample()) {
            meta.add(Parts.chip(getTranslation("directory.sample"), "ask"));
        }
        String service = facility.serviceType();
        if (!service.isEmpty() && !service.equals(facility.kind().japanese())) {
            meta.add(Parts.written(service));
        }
        meta.add(new Span(Parts.written(facility.place().municipality())));
        age(facility.freshness()).ifPresent(age -> meta.add(new Span(age)));
        if (facility.freshness().state(clock.instant()) == Freshness.State.STALE) {
            meta.add(Parts.chip(getTranslation("directory.stale"), "ask"));
        }
        Div head = new Div(name, meta);
        if (!facility.kana().isEmpty()) {
            Div reading = Parts.meta(Parts.written(facility.kana()));
            reading.addClassName("reading");
            head.addComponentAsFirst(reading);
        }
        return head;
    }

    private Optional<String> age(Freshness freshness) {
        return freshness
                .confirmedAt()
                .map(at -> getTranslation(
                        "directory.confirmed.short", Times.shortDay(LocalDate.ofInstant(at, Region.ZONE))))
                .or(() -> freshness.asOf().map(day -> getTranslation("directory.as-of", Times.day(day))));
    }

    private Div map(Facility facility, Coordinates at) {
        RegionMap map = new RegionMap(
                catalogue.municipalities().stream()
                        .filter(town -> town.code().equals(facility.place().municipalityCode()))
                        .toList(),
                () -> {},
                chosen -> {});
        map.show(List.of(new Dot(facility.id(), facility.name(), facility.kind().family(), at, facility.sample())));
        map.select(facility.id());
        Div pane = new Div(map);
        pane.addClassName("map-pane");
        return pane;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
