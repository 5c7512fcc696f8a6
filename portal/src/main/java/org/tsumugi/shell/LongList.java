package org.tsumugi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.tsumugi.shared.Slice;

/// A list that is read a part at a time: its rows, a sentence where there are none, and a button for more.
public final class LongList<T, K> implements Serializable {

    private final transient Function<Optional<K>, Slice<T, K>> read;
    private final transient Function<T, Component> row;
    private final HtmlContainer rows;
    private final String nothing;
    private final Div none = new Div();
    private final Button more = Parts.quiet(Words.of("shell.more"), this::more);
    private transient Optional<K> next = Optional.empty();

    /// @param rows where they go: a list of HTML's own
    public LongList(
            HtmlContainer rows, Function<Optional<K>, Slice<T, K>> read, Function<T, Component> row, String nothing) {
        this.rows = rows;
        this.read = read;
        this.row = row;
        this.nothing = nothing;
        rows.addClassName("list");
    }

    /// To be added to the page, in this order.
    public Component[] parts() {
        return new Component[] {rows, none, more};
    }

    /// From the beginning.
    public void show() {
        rows.removeAll();
        none.removeAll();
        next = Optional.empty();
        more();
        rows.setVisible(rows.getComponentCount() > 0);
        none.setVisible(!rows.isVisible());
        if (none.isVisible()) {
            none.add(Parts.empty(nothing));
        }
    }

    private void more() {
        Slice<T, K> slice = read.apply(next);
        slice.items().forEach(one -> rows.add(row.apply(one)));
        next = slice.next();
        more.setVisible(next.isPresent());
    }
}
