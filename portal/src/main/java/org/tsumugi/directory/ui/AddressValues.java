package org.tsumugi.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Choices that stand in the address bar, and links that change one of them.
public final class AddressValues {

    private static final int MOST = 50;

    private AddressValues() {}

    /// Codes only: whatever else somebody writes there is passed over.
    public static Set<String> codes(QueryParameters parameters, String name) {
        return new LinkedHashSet<>(parameters.getParameters(name).stream()
                .filter(value -> value.matches("[A-Z0-9_]{1,40}"))
                .limit(MOST)
                .toList());
    }

    public static Set<String> toggled(Set<String> values, String value) {
        Set<String> others = new LinkedHashSet<>(values);
        if (!others.remove(value)) {
            others.add(value);
        }
        return others;
    }

    /// Nothing at all leaves no name behind.
    public static void put(Map<String, List<String>> all, String name, Stream<String> values) {
        List<String> some = values.toList();
        if (!some.isEmpty()) {
            all.put(name, some);
        }
    }

    public static RouterLink link(
            String words, Class<? extends Component> view, QueryParameters parameters, boolean chosen) {
        RouterLink link = new RouterLink(words, view);
        link.setQueryParameters(parameters);
        link.addClassName("filter");
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
