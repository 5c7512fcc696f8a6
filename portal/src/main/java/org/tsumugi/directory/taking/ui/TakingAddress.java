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
    private static final int MOST_VALUES = 50;

    static TakingAddress of(QueryParameters parameters) {
        return new TakingAddress(
                values(parameters, KIND),
                values(parameters, NEED),
                parameters.getSingleParameter(FROM).flatMap(StartingPoint::read),
                parameters.getSingleParameter(AT).flatMap(TakingAddress::time),
                parameters.getSingleParameter(LIST).flatMap(Ids::parse).map(CallListId::new));
    }

    private static Set<String> values(QueryParameters parameters, String name) {
        return new LinkedHashSet<>(parameters.getParameters(name).stream()
                .filter(value -> value.matches("[A-Z0-9_]{1,40}"))
                .limit(MOST_VALUES)
                .toList());
    }

    private static Optional<LocalDateTime> time(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    TakingAddress withKind(String code) {
        return new TakingAddress(toggled(kinds, code), needs, from, at, list);
    }

    TakingAddress withNeed(String code) {
        return new TakingAddress(kinds, toggled(needs, code), from, at, list);
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

    private static Set<String> toggled(Set<String> values, String value) {
        Set<String> others = new LinkedHashSet<>(values);
        if (!others.remove(value)) {
            others.add(value);
        }
        return others;
    }

    QueryParameters parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        put(all, KIND, List.copyOf(kinds));
        put(all, NEED, List.copyOf(needs));
        put(all, FROM, from.map(StartingPoint::written).stream().toList());
        put(all, AT, at.map(LocalDateTime::toString).stream().toList());
        put(all, LIST, list.map(id -> id.value().toString()).stream().toList());
        return new QueryParameters(all);
    }

    private static void put(Map<String, List<String>> all, String name, List<String> values) {
        if (!values.isEmpty()) {
            all.put(name, values);
        }
    }

    void open(UI ui) {
        ui.navigate(TakingView.class, parameters());
    }

    RouterLink link(String words, boolean chosen) {
        RouterLink link = new RouterLink(words, TakingView.class);
        link.setQueryParameters(parameters());
        link.addClassName("filter");
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
