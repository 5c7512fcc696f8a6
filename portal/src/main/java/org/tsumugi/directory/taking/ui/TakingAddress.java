package org.tsumugi.directory.taking.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsumugi.directory.StartingPoint;
import org.tsumugi.directory.taking.CallListId;
import org.tsumugi.directory.ui.AddressValues;
import org.tsumugi.shared.Ids;

/// What is needed, as it stands in the address bar; nothing in it says for whom.
///
/// @param at   in the region's time; now, where it is empty
/// @param list under which answers are noted
record TakingAddress(
        Set<String> kinds,
        Set<String> needs,
        Optional<StartingPoint> from,
        Optional<LocalDateTime> at,
        Optional<CallListId> list) {

    private static final String KIND = "kind";
    private static final String NEED = "need";
    private static final String FROM = "from";
    private static final String AT = "at";
    private static final String LIST = "list";

    static TakingAddress of(QueryParameters parameters) {
        return new TakingAddress(
                AddressValues.codes(parameters, KIND),
                AddressValues.codes(parameters, NEED),
                parameters.getSingleParameter(FROM).flatMap(StartingPoint::read),
                parameters.getSingleParameter(AT).flatMap(TakingAddress::time),
                parameters.getSingleParameter(LIST).flatMap(Ids::parse).map(CallListId::new));
    }

    private static Optional<LocalDateTime> time(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    TakingAddress withKind(String code) {
        return new TakingAddress(AddressValues.toggled(kinds, code), needs, from, at, list);
    }

    TakingAddress withNeed(String code) {
        return new TakingAddress(kinds, AddressValues.toggled(needs, code), from, at, list);
    }

    /// Only what the chosen kinds are asked about.
    TakingAddress needing(Set<String> asked) {
        Set<String> left = new LinkedHashSet<>(needs);
        left.retainAll(asked);
        return new TakingAddress(kinds, left, from, at, list);
    }

    TakingAddress from(Optional<StartingPoint> place) {
        return new TakingAddress(kinds, needs, place, at, list);
    }

    TakingAddress at(Optional<LocalDateTime> time) {
        return new TakingAddress(kinds, needs, from, time, list);
    }

    TakingAddress noted(CallListId under) {
        return new TakingAddress(kinds, needs, from, at, Optional.of(under));
    }

    QueryParameters parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        AddressValues.put(all, KIND, kinds.stream());
        AddressValues.put(all, NEED, needs.stream());
        AddressValues.put(all, FROM, from.map(StartingPoint::written).stream());
        AddressValues.put(all, AT, at.map(LocalDateTime::toString).stream());
        AddressValues.put(all, LIST, list.map(id -> id.value().toString()).stream());
        return new QueryParameters(all);
    }

    void open(UI ui) {
        ui.navigate(TakingView.class, parameters());
    }

    RouterLink link(String words, boolean chosen) {
        return AddressValues.link(words, TakingView.class, parameters(), chosen);
    }
}
