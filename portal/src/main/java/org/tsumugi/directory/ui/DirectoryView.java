package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.tsumugi.directory.Catalogue;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilitySearch;
import org.tsumugi.directory.FoundFacilities;
import org.tsumugi.directory.StartingPoint;
import org.tsumugi.directory.StartingPoints;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;

/// One box, filters with counts, list and map of the same result; all of it in the address bar.
@Route("directory")
@RolesAllowed({"MEMBER", "FACILITY_MANAGER", "ORGANIZER", "COORDINATOR", "CURATOR", "OFFICIAL", "ADMINISTRATOR"})
class DirectoryView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient FacilitySearch search;
    private final transient Facilities facilities;
    private final transient Clock clock;
    private final SearchBar bar;
    private final Filters filters;
    private final Nav views = new Nav();
    private final Div results = new Div();
    private final Div list = new Div();
    private final RegionMap map;
    private boolean mapSeen;
    private SearchAddress address = SearchAddress.of(QueryParameters.empty());

    DirectoryView(
            Catalogue catalogue, FacilitySearch search, StartingPoints places, Facilities facilities, Clock clock) {
        this.clock = clock;
        this.search = search;
        this.facilities = facilities;
        this.bar = new SearchBar(places, changed -> changed.open(getUI().orElseThrow()));
        this.filters = new Filters(catalogue, bar.start());
        this.map = new RegionMap(
                catalogue.municipalities(),
                this::mapSeen,
                chosen -> DirectoryLinks.open(getUI().orElseThrow(), chosen));
        addClassNames("page", "wide", "directory");
        views.addClassName("list-or-map");
        views.setAriaLabel(getTranslation("directory.views"));
        results.addClassName("results");
        list.addClassName("found");
        Div mapPane = new Div(map, new Legend());
        mapPane.addClassName("map-pane");
        results.add(list, mapPane);
        Div toolbar = new Div(
                new H1(getTranslation("directory.title")), DirectoryLinks.taking(getTranslation("directory.taking")));
        toolbar.addClassName("toolbar");
        add(toolbar, bar, filters, views, results);
        if (Actor.current().may(Right.CURATE_DIRECTORY)) {
            Div curating = new Div(
                    DirectoryLinks.upkeep(getTranslation("directory.curation")),
                    DirectoryLinks.imports(getTranslation("directory.import")));
            curating.addClassName("curating");
            add(curating);
        }
        add(new Attributions(catalogue.attributions()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = SearchAddress.of(event.getLocation().getQueryParameters());
        FoundFacilities found = search.search(address.query());
        bar.show(address);
        filters.show(address, found);
        views.removeAll();
        views.add(
                address.showingMap(false).link(getTranslation("directory.list"), !address.map()),
                address.showingMap(true).link(getTranslation("directory.map.show"), address.map()));
        list.removeAll();
        list.add(new ResultList(search, facilities, address, found, clock));
        results.setClassName("map-first", address.map());
        map.from(address.from().map(StartingPoint::at));
        if (mapSeen) {
            map.show(search.dots(address.query()));
        }
    }

    /// The browser shows the map, wide or asked for: only now are its dots worth sending.
    private void mapSeen() {
        mapSeen = true;
        map.show(search.dots(address.query()));
    }

    @Override
    public String getPageTitle() {
        return address.text().isBlank()
                ? getTranslation("directory.title")
                : getTranslation("directory.title.search", address.text());
    }
}
