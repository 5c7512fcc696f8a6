package org.tsumugi.meetings.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
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
import org.tsumugi.shell.DrawnActs;
import org.tsumugi.shell.Parts;

/// Everyone on the desk's list. Sends what changed and no more, so that three tablets in one corridor stay quick.
class ComerList extends Div {

    private final UnorderedList list = new UnorderedList();
    private final Div nobody = new Div();
    private final transient Map<String, ComerRow> rows = new HashMap<>();
    private final transient BiConsumer<Comer, Act> tapped;
    private String sought = "";
    private String just = "";
    private boolean onlyMissing;

    ComerList(BiConsumer<Comer, Act> tapped) {
        this.tapped = tapped;
        list.addClassNames("list", "comers");
        nobody.setVisible(false);
        add(list, nobody);
        DrawnActs.hear(list, this::tap);
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

    /// Whoever was just checked in stays until the next search, so that a wrong tap can be taken back.
    void keepInSight(Comer comer) {
        just = ComerRow.key(comer);
    }

    void seek(String text) {
        just = "";
        sought = FoldedText.of(text).replaceAll("[ 　]+", "");
        narrow();
    }

    void onlyMissing(boolean only) {
        just = "";
        onlyMissing = only;
        narrow();
    }

    private void narrow() {
        boolean none = true;
        for (Map.Entry<String, ComerRow> row : rows.entrySet()) {
            boolean fits = row.getValue().fits(sought, onlyMissing);
            row.getValue().setShown(fits || row.getKey().equals(just));
            none &= !fits;
        }
        if (none) {
            nobody.removeAll();
            nobody.add(Parts.empty(nobodyWords()));
        }
        nobody.setVisible(none);
    }

    private String nobodyWords() {
        if (!sought.isEmpty()) {
            return getTranslation("meetings.desk.nobody-found");
        }
        boolean someCame = rows.values().stream()
                .flatMap(row -> row.comer().stream())
                .anyMatch(comer -> comer.checkIn().isPresent());
        return getTranslation(onlyMissing && someCame ? "meetings.desk.all-in" : "meetings.desk.nobody");
    }
}
