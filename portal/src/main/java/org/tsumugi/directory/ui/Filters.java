package org.tsumugi.directory.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Stream;
import org.tsumugi.directory.Catalogue;
import org.tsumugi.directory.FoundFacilities;
import org.tsumugi.directory.Kind;
import org.tsumugi.directory.Municipality;
import org.tsumugi.shell.Words;

/// Municipalities and kinds with how many of what was found each has, and the rarer options.
class Filters extends Div {

    private static final List<String> FAMILIES = List.of("MEDICAL", "HOME", "DAY", "STAY", "DESK");

    private final transient Catalogue catalogue;
    private final Nav towns = new Nav();
    private final Nav chosen = new Nav();
    private final Div kinds = new Div();
    private final Details options = new Details(getTranslation("directory.options"));

    /// @param start where from and in which order, shown among the options
    Filters(Catalogue catalogue, Div start) {
        this.catalogue = catalogue;
        addClassName("search-filters");
        towns.addClassName("filters");
        towns.setAriaLabel(getTranslation("directory.towns"));
        chosen.addClassName("filters");
        chosen.setAriaLabel(getTranslation("directory.kinds.chosen"));
        start.addClassName("start-and-order");
        options.addClassName("options");
        options.add(start, kinds);
        add(towns, chosen, options);
    }

    void show(SearchAddress address, FoundFacilities found) {
        towns.removeAll();
        catalogue.municipalities().stream()
                .filter(town -> address.towns().contains(town.code())
                        || found.municipalities().containsKey(town.code()))
                .forEach(town -> towns.add(town(address, town, found)));
        chosen.removeAll();
        catalogue.kinds().stream()
                .filter(kind -> address.kinds().contains(kind.code()))
                .forEach(kind -> chosen.add(kind(address, kind, found)));
        chosen.setVisible(!address.kinds().isEmpty());
        options.setOpened(options.isOpened() || address.from().isPresent());
        kinds.removeAll();
        FAMILIES.forEach(family -> addFamily(family, address, found));
    }

    private RouterLink town(SearchAddress address, Municipality town, FoundFacilities found) {
        return address.withTown(town.code())
                .link(
                        counted(
                                town.name(Words.language()),
                                found.municipalities().getOrDefault(town.code(), 0L)),
                        address.towns().contains(town.code()));
    }

    private void addFamily(String family, SearchAddress address, FoundFacilities found) {
        Nav links = new Nav();
        links.addClassName("filters");
        links.setAriaLabel(getTranslation("directory.family." + family));
        offered(family, address, found).forEach(kind -> links.add(kind(address, kind, found)));
        if (links.getComponentCount() > 0) {
            kinds.add(new H3(getTranslation("directory.family." + family)), links);
        }
    }

    /// A kind without a list stays on offer: choosing it says so, which is better than its silence.
    private Stream<Kind> offered(String family, SearchAddress address, FoundFacilities found) {
        return catalogue.kinds().stream()
                .filter(kind -> kind.family().equals(family))
                .filter(kind -> found.kinds().containsKey(kind.code())
                        || address.kinds().contains(kind.code())
                        || !kind.code().equals("OTHER") && !catalogue.covers(kind));
    }

    private RouterLink kind(SearchAddress address, Kind kind, FoundFacilities found) {
        String name = kind.name(Words.language());
        boolean covered = catalogue.covers(kind);
        return address.withKind(kind.code())
                .link(
                        covered ? counted(name, found.kinds().getOrDefault(kind.code(), 0L)) : name,
                        address.kinds().contains(kind.code()));
    }

    private String counted(String name, long count) {
        return getTranslation("directory.counted", name, count);
    }
}
