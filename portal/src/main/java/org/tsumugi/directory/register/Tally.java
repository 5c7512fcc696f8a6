package org.tsumugi.directory.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tsumugi.directory.register.RegisterStore.Written;

/// Counts while a list is read.
final class Tally {

    private static final int ROWS_TOLD = 1_000;
    private static final int NAMES_TOLD = 50;

    private final List<RowNote> refusedRows = new ArrayList<>();
    private final List<String> firstAdded = new ArrayList<>();
    private final List<String> firstChanged = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();
    private int rows;
    private int taken;
    private int added;
    private int changed;
    private int kept;
    private int refused;

    void row() {
        rows++;
    }

    void refuse(RowNote why) {
        refused++;
        if (refusedRows.size() < ROWS_TOLD) {
            refusedRows.add(why);
        }
    }

    void take(List<RegisterRow> batch, List<Written> written, int keptOfThem) {
        taken += batch.size();
        kept += keptOfThem;
        batch.forEach(row -> kinds.add(row.kind()));
        for (Written one : written) {
            if (one.added()) {
                added++;
                tell(firstAdded, one.name());
            } else if (one.changed()) {
                changed++;
                tell(firstChanged, one.name());
            }
        }
    }

    private static void tell(List<String> names, String name) {
        if (names.size() < NAMES_TOLD) {
            names.add(name);
        }
    }

    Set<String> kinds() {
        return kinds;
    }

    ImportReport report(String layout, List<RowNote> notes) {
        List<RowNote> firstNotes = List.copyOf(notes.subList(0, Math.min(notes.size(), ROWS_TOLD)));
        return new ImportReport(
                layout,
                rows,
                added,
                changed,
                taken - added - changed - kept,
                kept,
                refused,
                List.copyOf(refusedRows),
                firstNotes,
                List.copyOf(firstAdded),
                List.copyOf(firstChanged));
    }
}
