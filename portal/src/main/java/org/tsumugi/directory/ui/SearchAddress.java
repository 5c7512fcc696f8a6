package org.tsumugi.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tsumugi.directory.FacilityQuery;
import org.tsumugi.directory.FacilityQuery.Order;
import org.tsumugi.directory.StartingPoint;

/// A search as it stands in the address bar, so that it can be kept and passed on.
///
/// @param map whether a phone shows the map instead of the list
record SearchAddress(
        String text, Set<String> kinds, Set<String> towns, Optional<StartingPoint> from, Order order, boolean map) {

    private static final String TEXT = "q";
    private static final String KIND = "kind";
    private static final String TOWN = "town";
    private static final String FROM = "from";
    private static final String ORDER = "order";
    private static final String VIEW = "view";
    private static final String MAP = "map";
    private static final int MOST_VALUES = 50;

    static SearchAddress of(QueryParameters parameters) {
        return new SearchAddress(
                parameters.getSingleParameter(TEXT).orElse(""),
                values(parameters, KIND),
                values(parameters, TOWN),
                parameters.getSingleParameter(FROM).flatMap(StartingPoint::read),
                parameters
                        .getSingleParameter(ORDER)
                        .flatMap(SearchAddress::order)
                        .orElse(Order.BEST),
                parameters.getSingleParameter(VIEW).filter(MAP::equals).isPresent());
    }

    private static Set<String> values(QueryParameters parameters, String name) {
        return new LinkedHashSet<>(parameters.getParameters(name).stream()
                .filter(value -> value.matches("[A-Z0-9_]{1,40}"))
                .limit(MOST_VALUES)
                .toList());
    }

    private static Optional<Order> order(String written) {
        return Arrays.stream(Order.values())
                .filter(order -> order.name().equalsIgnoreCase(written))
                .findFirst();
    }

    FacilityQuery query() {
        return FacilityQuery.of(text)
                .ofKinds(kinds)
                .in(towns)
                .from(from.map(StartingPoint::at))
                .ordered(order);
    }

    boolean isPlain() {
        return text.isBlank() && kinds.isEmpty() && towns.isEmpty();
    }

    SearchAddress text(String words) {
        return new SearchAddress(words, kinds, towns, from, order, map);
    }

    SearchAddress withKind(String code) {
        return new SearchAddress(text, toggled(kinds, code), towns, from, order, map);
    }

    SearchAddress withTown(String code) {
        return new SearchAddress(text, kinds, toggled(towns, code), from, order, map);
    }

    /// Whoever says where they are wants what is near first.
    SearchAddress from(Optional<StartingPoint> place) {
        return new SearchAddress(text, kinds, towns, place, place.isPresent() ? Order.NEAREST : Order.BEST, map);
    }

    SearchAddress ordered(Order chosen) {
        return new SearchAddress(text, kinds, towns, from, chosen, map);
    }

    SearchAddress showingMap(boolean shown) {
        return new SearchAddress(text, kinds, towns, from, order, shown);
    }

    SearchAddress unfiltered() {
        return new SearchAddress(text, Set.of(), Set.of(), from, order, map);
    }

    private static Set<String> toggled(Set<String> values, String value) {
        Set<String> others = new LinkedHashSet<>(values);
        if (!others.remove(value)) {
            others.add(value);
        }
        return others;
    }

    QueryParameters parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        put(all, TEXT, Stream.of(text).filter(Predicate.not(String::isBlank)));
        put(all, KIND, kinds.stream());
        put(all, TOWN, towns.stream());
        put(all, FROM, from.stream().map(StartingPoint::written));
        put(
                all,
                ORDER,
                Stream.of(order)
                        .filter(chosen -> chosen != Order.BEST)
                        .map(chosen -> chosen.name().toLowerCase(Locale.ROOT)));
        put(all, VIEW, map ? Stream.of(MAP) : Stream.empty());
        return new QueryParameters(all);
    }

    private static void put(Map<String, List<String>> all, String name, Stream<String> values) {
        List<String> some = new ArrayList<>(values.toList());
        if (!some.isEmpty()) {
            all.put(name, some);
        }
    }

    void open(UI ui) {
        ui.navigate(DirectoryView.class, parameters());
    }

    RouterLink link(String words, boolean chosen) {
        RouterLink link = new RouterLink(words, DirectoryView.class);
        link.setQueryParameters(parameters());
        link.addClassName("filter");
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
