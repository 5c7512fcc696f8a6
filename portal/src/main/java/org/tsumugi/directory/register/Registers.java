package org.tsumugi.directory.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.tsumugi.directory.FacilitiesChanged;
import org.tsumugi.directory.register.RowNote.Reason;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Unrecorded;

/// The curators' door to public registers: look at what a list would bring, then take it in.
@Service
@May(Right.CURATE_DIRECTORY)
@Transactional
public class Registers {

    private static final int BATCH = 500;

    private final RegisterStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registers(RegisterStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// Says what the list would change, by doing it and taking it back.
    ///
    /// @param asOf the day the list is of, where the list itself does not say
    @Unrecorded("it changes nothing")
    public ImportReport tryOut(Path list, Optional<LocalDate> asOf) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return read(list, asOf, Set.of());
    }

    /// All of the list or, when something fails, nothing; rows that are refused stay out.
    public ImportReport take(ImportId id, Path list, String name, Optional<LocalDate> asOf) {
        return take(id, list, name, asOf, Set.of());
    }

    /// Takes a list in unless it went in before, on whichever node.
    ///
    /// @param covers kinds whose lists went into it, those without an entry included
    public Optional<ImportReport> takeOnce(ImportId id, Path list, String name, Set<String> covers) {
        return store.wasTaken(name) ? Optional.empty() : Optional.of(take(id, list, name, Optional.empty(), covers));
    }

    private ImportReport take(ImportId id, Path list, String name, Optional<LocalDate> asOf, Set<String> covers) {
        ImportReport report = read(list, asOf, covers);
        store.record(id, name, Actor.current().id(), clock.instant(), report);
        events.publishEvent(new FacilitiesChanged(report.added() + report.changed()));
        return report;
    }

    private ImportReport read(Path list, Optional<LocalDate> asOf, Set<String> covers) {
        try (BufferedReader text = ListText.open(list)) {
            ListRows rows = new ListRows(text);
            List<String> header = rows.next(0) instanceof ListRows.Cells cells
                    ? cells.cells().stream().map(String::strip).toList()
                    : List.of();
            Layout layout = Layout.of(header).orElseThrow(() -> new Refused("directory.refused.layout-unknown"));
            if (asOf.isEmpty() && !layout.has("as_of")) {
                throw new Refused("directory.refused.day-missing");
            }
            RowCleaner cleaner = new RowCleaner(store.kinds(), asOf);
            Tally tally = read(rows, header, layout, cleaner);
            Set<String> covered = new HashSet<>(covers);
            covered.addAll(tally.kinds());
            store.cover(covered);
            return tally.report(layout.name(), cleaner.notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tally read(ListRows rows, List<String> header, Layout layout, RowCleaner cleaner) throws IOException {
        Tally tally = new Tally();
        Set<String> seen = new HashSet<>();
        List<RegisterRow> batch = new ArrayList<>();
        for (var part = rows.next(header.size()); part != null; part = rows.next(header.size())) {
            tally.row();
            switch (part) {
                case ListRows.Broken broken -> tally.refuse(RowNote.of(broken.line(), broken.reason(), broken.text()));
                case ListRows.Cells cells -> {
                    Layout.Row row = layout.row(cells.line(), header, cells.cells());
                    Optional<RowNote> refusal = cleaner.refusal(row);
                    refusal.ifPresent(tally::refuse);
                    if (refusal.isEmpty()) {
                        RegisterRow clean = cleaner.clean(row);
                        if (seen.add(clean.key())) {
                            batch.add(clean);
                        } else {
                            tally.refuse(RowNote.of(row.line(), Reason.TWICE, clean.sourceId()));
                        }
                    }
                }
            }
            if (batch.size() == BATCH) {
                write(batch, tally);
            }
        }
        write(batch, tally);
        return tally;
    }

    private void write(List<RegisterRow> batch, Tally tally) {
        Map<String, String> municipalities = new HashMap<>();
        batch.stream()
                .filter(row -> !row.municipalityCode().isEmpty())
                .forEach(row -> municipalities.put(row.municipalityCode(), row.municipality()));
        store.putMunicipalities(municipalities);
        int kept = store.confirmed(batch);
        tally.take(batch, store.put(batch), kept);
        batch.clear();
    }
}
