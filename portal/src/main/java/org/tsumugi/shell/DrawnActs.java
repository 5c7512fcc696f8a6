package org.tsumugi.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.BiConsumer;

/// Buttons in rows that are drawn ([Parts#draw]): the server keeps no node of them, one listener on the list hears all.
public final class DrawnActs {

    private static final String ACT = "event.target.closest('[data-do]')?.dataset.do";
    private static final String ROW = "event.target.closest('[data-row]')?.dataset.row";

    private DrawnActs() {}

    /// @param act what the list hears when it is tapped
    public static NativeButton button(String verb, String act) {
        NativeButton button = new NativeButton(verb);
        button.getElement().setAttribute("type", "button").setAttribute("data-do", act);
        return button;
    }

    /// @param key what the list hears when a button in this row is tapped
    public static void name(HasElement row, String key) {
        row.getElement().setAttribute("data-row", key);
    }

    /// What comes from a browser may name rows and acts that are not there.
    ///
    /// @param tapped gets the row's key and the act
    public static void hear(HasElement list, BiConsumer<String, String> tapped) {
        list.getElement()
                .addEventListener(
                        "click",
                        click -> ProofAsker.around(() -> tapped.accept(
                                click.getEventData().path(ROW).asString(""),
                                click.getEventData().path(ACT).asString(""))))
                .addEventData(ACT)
                .addEventData(ROW)
                .setFilter(ACT + " !== undefined");
    }
}
