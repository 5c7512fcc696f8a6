package org.tsumugi.meetings.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.DomEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.tsumugi.directory.FoldedText;
import org.tsumugi.meetings.checkin.Comer;
import org.tsumugi.meetings.checkin.ui.ComerRow.Act;
import org.tsumugi.shell.Parts;

/// Everyone on the desk's list. Sends what changed and no more, so that three tablets in one corridor stay quick.
class ComerList extends Div {

    private static final String BUTTON = "event.target.closest('[data-do]')?.dataset.do";
    private static final String ROW = "event.target.closest('[data-row]')?.dataset.row";

    private final UnorderedList list = new UnorderedList();
    private final Div nobody = new Div();
    private final transient Map<String, ComerRow> rows = new HashMap<>();
    private final transient BiConsumer<Comer, Act> tapped;
    private String sought = "";
    private boolean onlyMissing;

    ComerList(BiConsumer<Comer, Act> tapped) {
        this.tapped = tapped;
        list.addClassNames("list", "comers");
        nobody.setVisible(false);
        add(list, nobody);
        list.getElement()
                .addEventListener("click", this::hear)
                .addEventData(BUTTON)
                .addEventData(ROW)
                .setFilter(BUTTON + " !== undefined");
    }

    private void hear(DomEvent event) {
        tap(
                event.getEventData().path(ROW).asString(""),
                event.getEventData().path(BUTTON).asString(""));
    }

    /// @param key of the row
    void tap(String key, String act) {
        Optional.ofNullable(rows.get(key))
                .flatMap(ComerRow::comer)
                .ifPresent(comer -> tapped.accept(comer, Act.valueOf(act)));
    }

    void show(List<Comer> comers) {
        Set<String> gone = new HashSet<>(rows.keySet());
        for (int at = 0; at < comers.size(); at++) {
            Comer comer = comers.get(at);
            String key = ComerRow.key(comer);
            gone.remove(key);
            ComerRow row = rows.computeIfAbsent(key, ComerRow::new);
            row.show(comer);
            if (at >= list.getComponentCount() || list.getComponentAt(at) != row) {
                list.addComponentAtIndex(at, row);
            }
        }
        gone.forEach(key -> Optional.ofNullable(rows.remove(key)).ifPresent(list::remove));
        narrow();
    }

    void seek(String text) {
        sought = FoldedText.of(text).replaceAll("[ 　]+", "");
        narrow();
    }

    void onlyMissing(boolean only) {
        onlyMissing = only;
        narrow();
    }

    private void narrow() {
        rows.values().forEach(row -> row.narrow(sought, onlyMissing));
        boolean none = rows.values().stream().noneMatch(ComerRow::isShown);
        if (none) {
            nobody.removeAll();
            nobody.add(Parts.empty(getTranslation(
                    sought.isEmpty() && !onlyMissing ? "meetings.desk.nobody" : "meetings.desk.nobody-found")));
        }
        nobody.setVisible(none);
    }
}
