package org.tsumugi.joining.lists;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tsumugi.shared.Refused;

/// A list of people as spreadsheets write it: UTF-8 with or without a byte order mark, or Windows-31J. Each line is a
/// row of its own, so that a broken one costs no other.
record PeopleList(List<ListedPerson> rows, List<RowNote> broken) {

    static final int ROWS_MAX = 20_000;
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    private enum Column {
        FAMILY("姓", "名字", "氏", "family", "familyname"),
        GIVEN("名", "given", "givenname"),
        FAMILY_KANA("せい", "姓かな", "姓ふりがな", "姓よみ", "familykana"),
        GIVEN_KANA("めい", "名かな", "名ふりがな", "名よみ", "givenkana"),
        PROFESSION("職種", "profession"),
        FACILITY("施設", "施設名", "勤務先", "所属", "facility"),
        MAIL("めーる", "めーるあどれす", "mail", "email", "mailaddress");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }
    }

    /// @throws Refused when the header does not say which column is which, or there are too many rows
    static PeopleList read(byte[] bytes) {
        List<String> lines = text(bytes).lines().toList();
        if (lines.isEmpty()) {
            throw new Refused("joining.refused.list-header");
        }
        Map<Column, Integer> places = places(cells(lines.getFirst()));
        List<ListedPerson> rows = new ArrayList<>();
        List<RowNote> broken = new ArrayList<>();
        for (int at = 1; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.replaceAll("[,\\s]", "").isEmpty()) {
                continue;
            }
            if (rows.size() + broken.size() == ROWS_MAX) {
                throw new Refused("joining.refused.list-too-long", ROWS_MAX);
            }
            List<String> cells = cells(line);
            if (cells.size() <= places.values().stream().max(Integer::compare).orElseThrow()) {
                broken.add(
                        RowNote.of(at + 1, "joining.fault.malformed", line.substring(0, Math.min(60, line.length()))));
            } else {
                rows.add(person(at + 1, cells, places));
            }
        }
        return new PeopleList(rows, broken);
    }

    private static ListedPerson person(int line, List<String> cells, Map<Column, Integer> places) {
        return new ListedPerson(
                line,
                cell(cells, places, Column.FAMILY),
                cell(cells, places, Column.GIVEN),
                cell(cells, places, Column.FAMILY_KANA),
                cell(cells, places, Column.GIVEN_KANA),
                cell(cells, places, Column.PROFESSION),
                cell(cells, places, Column.FACILITY),
                cell(cells, places, Column.MAIL));
    }

    private static String cell(List<String> cells, Map<Column, Integer> places, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : cells.get(place).strip();
    }

    private static Map<Column, Integer> places(List<String> header) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int at = 0; at < header.size(); at++) {
            String name = plain(header.get(at));
            for (Column column : Column.values()) {
                if (column.names.contains(name)) {
                    places.putIfAbsent(column, at);
                }
            }
        }
        if (!places.keySet()
                .containsAll(Set.of(Column.FAMILY, Column.FAMILY_KANA, Column.PROFESSION, Column.FACILITY))) {
            throw new Refused("joining.refused.list-header");
        }
        return places;
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_()-]", "")
                .codePoints()
                .map(letter -> letter >= 'ァ' && letter <= 'ヶ' ? letter - ('ァ' - 'ぁ') : letter)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static List<String> cells(String line) {
        try (var reader = CsvReader.builder().ofCsvRecord(line)) {
            var records = reader.iterator();
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException broken) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
