package org.tsumugi.directory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.function.Consumer;
import org.tsumugi.directory.FacilityQuery.Order;
import org.tsumugi.directory.StartingPoints;
import org.tsumugi.shell.Words;

/// What is looked for, and from where; it stays while results change below it.
class SearchBar extends Div {

    private static final int TYPING_PAUSE_MS = 400;
    private static final int LETTERS = 200;

    private final TextField words = new TextField();
    private final Nav orders = new Nav();
    private final StartField start;
    private SearchAddress address = SearchAddress.of(QueryParameters.empty());

    SearchBar(StartingPoints places, Consumer<SearchAddress> onChange) {
        this.start = new StartField(places, from -> onChange.accept(address.from(from)));
        addClassName("search-bar");
        getElement().setAttribute("role", "search");
        words.setLabel(getTranslation("directory.search"));
        words.setHelperText(getTranslation("directory.search.help"));
        words.addClassName("search-words");
        words.setClearButtonVisible(true);
        words.setMaxLength(LETTERS);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MS);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(address.text(change.getValue()));
            }
        });
        orders.addClassNames("filters", "orders");
        orders.setAriaLabel(getTranslation("directory.order"));
        add(words);
    }

    /// Where from and in which order: folded away with the filters, as most people only type.
    Div start() {
        return new Div(start, orders);
    }

    void show(SearchAddress shown) {
        address = shown;
        // What somebody is still typing is not overwritten by the answer to what they typed before.
        if (!words.getValue().equals(shown.text())) {
            words.setValue(shown.text());
        }
        start.show(shown.from());
        orders.removeAll();
        Arrays.stream(Order.values())
                .filter(order -> order != Order.NEAREST || shown.from().isPresent())
                .forEach(order -> orders.add(
                        shown.ordered(order).link(Words.of("directory.order." + order), order == shown.order())));
    }
}
