package org.tsumugi.directory.register;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsumugi.directory.Coordinates;
import org.tsumugi.directory.Searched;
import org.tsumugi.directory.register.RowNote.Reason;
import org.tsumugi.shared.Ids;

/// Judges and cleans one row: what cannot be kept refuses the row, what can be left out is left out with a note.
final class RowCleaner {

    private static final int NAME_LETTERS = 200;
    private static final int CELL_LETTERS = 2_000;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\uFFFD&&[^\n\t]]");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(/[^\\s\"'<>]*)?");

    private final KindTable kinds;
    private final Optional<LocalDate> asOf;
    private final List<RowNote> notes = new ArrayList<>();

    RowCleaner(KindTable kinds, Optional<LocalDate> asOf) {
        this.kinds = kinds;
        this.asOf = asOf;
    }

    /// What was left out of rows that went in.
    List<RowNote> notes() {
        return notes;
    }

    Optional<RowNote> refusal(Layout.Row row) {
        for (String cell : row.fields().values()) {
            if (UNPRINTABLE.matcher(cell).find()) {
                return Optional.of(RowNote.of(row.line(), Reason.UNPRINTABLE, cell));
            }
            if (cell.length() > CELL_LETTERS) {
                return Optional.of(RowNote.of(row.line(), Reason.TOO_LONG, cell));
            }
        }
        if (row.get("name").isEmpty()) {
            return Optional.of(RowNote.of(row.line(), Reason.NAME_MISSING, row.get("source_id")));
        }
        if (row.get("name").length() > NAME_LETTERS) {
            return Optional.of(RowNote.of(row.line(), Reason.TOO_LONG, row.get("name")));
        }
        return row.get("source_id").isEmpty()
                ? Optional.of(RowNote.of(row.line(), Reason.NUMBER_MISSING, row.get("name")))
                : Optional.empty();
    }

    RegisterRow clean(Layout.Row row) {
        String service = row.get("service_type");
        KindTable.Entry kind = kinds.find(service).orElseGet(() -> {
            note(row, Reason.KIND_UNKNOWN, service);
            return KindTable.OTHER;
        });
        String code = Numbers.municipality(row.get("municipality_code"));
        String municipality = row.get("municipality");
        String address = Addresses.complete(row.get("address"), code, municipality);
        Optional<Coordinates> at = coordinates(row);
        Searched searched = Searched.of(
                Stream.of(
                        row.get("name"),
                        row.get("kana"),
                        kind.japanese(),
                        service,
                        municipality,
                        address,
                        row.get("building"),
                        row.get("departments"),
                        row.get("corporation")),
                Stream.of(kind.shortWords()));
        return new RegisterRow(
                Ids.next(),
                row.get("source"),
                Numbers.office(row.get("source"), row.get("source_id")),
                service,
                kind.code(),
                row.get("name"),
                row.get("kana"),
                code,
                municipality,
                address,
                row.get("building"),
                at.map(Coordinates::latitude).orElse(null),
                at.map(Coordinates::longitude).orElse(null),
                phone(row, "phone"),
                phone(row, "fax"),
                webAddress(row.get("url")),
                row.get("corporation"),
                row.get("corporate_number"),
                Numbers.capacity(row.get("capacity")).orElse(null),
                row.get("open_days"),
                row.get("open_days_note"),
                row.get("departments"),
                row.get("note"),
                day(row),
                searched.text(),
                searched.aliases());
    }

    private Optional<Coordinates> coordinates(Layout.Row row) {
        String written = row.get("lat") + " " + row.get("lng");
        if (written.isBlank()) {
            return Optional.empty();
        }
        Optional<Coordinates> at;
        try {
            at = Coordinates.inJapan(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lng")));
        } catch (NumberFormatException noNumber) {
            at = Optional.empty();
        }
        if (at.isEmpty()) {
            note(row, Reason.COORDINATES_OUTSIDE, written);
        }
        return at;
    }

    private String phone(Layout.Row row, String field) {
        return Numbers.phone(row.get(field)).orElseGet(() -> {
            note(row, Reason.PHONE_UNREADABLE, row.get(field));
            return "";
        });
    }

    private @Nullable String day(Layout.Row row) {
        String written = row.get("as_of");
        try {
            return written.isEmpty()
                    ? asOf.map(LocalDate::toString).orElse(null)
                    : LocalDate.parse(written).toString();
        } catch (DateTimeParseException noDay) {
            note(row, Reason.DAY_UNREADABLE, written);
            return asOf.map(LocalDate::toString).orElse(null);
        }
    }

    /// Only what a browser may open: other schemes are left out.
    private static String webAddress(String written) {
        if (WEB_ADDRESS.matcher(written).matches()) {
            return written;
        }
        return BARE_HOST.matcher(written).matches() ? "http://" + written : "";
    }

    private void note(Layout.Row row, Reason reason, String value) {
        notes.add(RowNote.of(row.line(), reason, value));
    }
}
