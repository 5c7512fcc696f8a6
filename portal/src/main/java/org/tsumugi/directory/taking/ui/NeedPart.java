package org.tsumugi.directory.taking.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tsumugi.directory.Catalogue;
import org.tsumugi.directory.Kind;
import org.tsumugi.directory.StartingPoints;
import org.tsumugi.directory.Treatment;
import org.tsumugi.directory.ui.StartField;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.Words;

/// What is needed: of what kind, what they have to be able to do, from where, and when. All of it by touch.
class NeedPart extends Div {

    private static final Set<String> USUAL =
            Set.of("HOSPITAL", "CLINIC", "DENTAL_CLINIC", "PHARMACY", "VISITING_NURSE_STATION", "SHORT_STAY");

    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final transient Catalogue catalogue;
    private final transient Clock clock;
    private final Nav kinds = links("directory.taking.kinds");
    private final Nav others = links("directory.taking.kinds.more");
    private final Details more = new Details(getTranslation("directory.taking.kinds.more"), others);
    private final Nav treatments = links("directory.taking.treatments");
    private final H2 treatmentsTitle = new H2(getTranslation("directory.taking.treatments"));
    private final Nav times = links("directory.taking.when");
    private final StartField start;
    private TakingAddress address = TakingAddress.of(QueryParameters.empty());

    NeedPart(Catalogue catalogue, StartingPoints places, Clock clock, Consumer<TakingAddress> onChange) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.start = new StartField(places, from -> onChange.accept(address.from(from)));
        addClassName("need");
        Div where = new Div(start);
        where.addClassName("start-and-order");
        add(
                new H2(getTranslation("directory.taking.kinds")),
                kinds,
                more,
                treatmentsTitle,
                treatments,
                new H2(getTranslation("directory.taking.when")),
                times,
                where);
    }

    private Nav links(String words) {
        Nav links = new Nav();
        links.addClassName("filters");
        links.setAriaLabel(getTranslation(words));
        return links;
    }

    void show(TakingAddress shown) {
        address = shown;
        kinds.removeAll();
        others.removeAll();
        catalogue.kinds().stream()
                .filter(kind -> !catalogue.treatments(Set.of(kind.code())).isEmpty())
                .forEach(kind -> (isUsual(kind) ? kinds : others).add(kindLink(kind)));
        List<Treatment> asked = catalogue.treatments(shown.kinds());
        treatments.removeAll();
        asked.forEach(one -> treatments.add(shown.withNeed(one.code())
                .link(one.name(Words.language()), shown.needs().contains(one.code()))));
        treatmentsTitle.setVisible(!asked.isEmpty());
        showTimes();
        start.show(shown.from());
    }

    /// Asked most; another that is chosen stands beside them.
    private boolean isUsual(Kind kind) {
        return USUAL.contains(kind.code()) || address.kinds().contains(kind.code());
    }

    /// What the other kinds are not asked about is no longer needed of them.
    private RouterLink kindLink(Kind kind) {
        TakingAddress changed = address.withKind(kind.code());
        Set<String> asked = catalogue.treatments(changed.kinds()).stream()
                .map(Treatment::code)
                .collect(Collectors.toSet());
        return changed.needing(asked)
                .link(kind.name(Words.language()), address.kinds().contains(kind.code()));
    }

    private void showTimes() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), Region.ZONE);
        times.removeAll();
        times.add(address.at(Optional.empty())
                .link(getTranslation("directory.taking.now"), address.at().isEmpty()));
        if (now.toLocalTime().isBefore(EVENING)) {
            time("directory.taking.evening", now.with(EVENING));
        }
        LocalDateTime night = now.with(NIGHT);
        time("directory.taking.night", night.isAfter(now) ? night : night.plusDays(1));
        LocalDateTime morning = now.with(MORNING);
        time("directory.taking.morning", morning.isAfter(now) ? morning : morning.plusDays(1));
    }

    private void time(String words, LocalDateTime at) {
        LocalDateTime full = at.withSecond(0).withNano(0);
        times.add(address.at(Optional.of(full))
                .link(getTranslation(words), address.at().filter(full::equals).isPresent()));
    }
}
