package org.tsumugi.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

    static SearchAddress of(QueryParameters parameters) {
        return new SearchAddress(
                parameters.getSingleParameter(TEXT).orElse(""),
                AddressValues.codes(parameters, KIND),
                AddressValues.codes(parameters, TOWN),
                parameters.getSingleParameter(FROM).flatMap(StartingPoint::read),
                parameters
                        .getSingleParameter(ORDER)
                        .flatMap(SearchAddress::order)
                        .orElse(Order.BEST),
                parameters.getSingleParameter(VIEW).filter(MAP::equals).isPresent());
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
        return new SearchAddress(text, AddressValues.toggled(kinds, code), towns, from, order, map);
    }

    SearchAddress withTown(String code) {
        return new SearchAddress(text, kinds, AddressValues.toggled(towns, code), from, order, map);
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

    QueryParameters parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        AddressValues.put(all, TEXT, Stream.of(text).filter(Predicate.not(String::isBlank)));
        AddressValues.put(all, KIND, kinds.stream());
        AddressValues.put(all, TOWN, towns.stream());
        AddressValues.put(all, FROM, from.stream().map(StartingPoint::written));
        AddressValues.put(
                all,
                ORDER,
                Stream.of(order)
                        .filter(chosen -> chosen != Order.BEST)
                        .map(chosen -> chosen.name().toLowerCase(Locale.ROOT)));
        AddressValues.put(all, VIEW, map ? Stream.of(MAP) : Stream.empty());
        return new QueryParameters(all);
    }

    void open(UI ui) {
        ui.navigate(DirectoryView.class, parameters());
    }

    RouterLink link(String words, boolean chosen) {
        return AddressValues.link(words, DirectoryView.class, parameters(), chosen);
    }
}
