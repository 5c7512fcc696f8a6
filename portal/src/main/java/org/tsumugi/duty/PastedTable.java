package org.tsumugi.duty;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tsumugi.duty.PastedTimes.Span;

/// Reads a board as it is copied from a spreadsheet: a line a watch, cells between tabs (or commas), in any order under
/// a line of headings, else as 日付, 時間, 種別, 地域, 当番の施設, 電話, 対応, 備考; 開始
/// and 終了 may stand in two columns instead of 時間.
///
/// A cell left empty under a date, as where cells are joined, means what stands above it.
final class PastedTable {

    private enum Column {
        DAY("日付|月日|日|date"),
        TIME("時間|時間帯|当番時間|time"),
        KIND("種別|種類|職種|区分|kind"),
        AREA("地域|地区|市町|市町村|エリア|area"),
        PLACE("当番の?(施設|医療機関|事業所|薬局)?|施設名?|医療機関名?|事業所名?|名称|place"),
        PHONE("電話(番号)?|連絡先|tel|phone"),
        MANNER("対応|訪問|往診|manner"),
        NOTE("備考|注意|メモ|note"),
        FROM("開始(時刻|時間)?|自|from"),
        UNTIL("終了(時刻|時間)?|至|until");

        private final Pattern heading;

        Column(String heading) {
            this.heading = Pattern.compile(heading, Pattern.CASE_INSENSITIVE);
        }

        static Optional<Column> of(String cell) {
            return Arrays.stream(values())
                    .filter(column -> column.heading.matcher(cell).matches())
                    .findFirst();
        }
    }

    private static final List<Column> USUAL = List.of(
            Column.DAY, Column.TIME, Column.KIND, Column.AREA, Column.PLACE, Column.PHONE, Column.MANNER, Column.NOTE);

    private record Named(WatchKind kind, Pattern words) {

        static Named of(WatchKind kind, String words) {
            return new Named(kind, Pattern.compile(words));
        }
    }

    /// 歯科医師 is a dentist and 訪問看護師 no physician: the narrower word is looked for first.
    private static final List<Named> KINDS = List.of(
            Named.of(WatchKind.DENTAL, "歯"),
            Named.of(WatchKind.PHARMACY, "薬"),
            Named.of(WatchKind.NURSING_STATION, "看護|訪看|ステーション"),
            Named.of(WatchKind.PHYSICIAN, "医|診療|内科|外科|病院|往診"));

    private static final Pattern VISITS = Pattern.compile("訪問|往診|出動|可|○|〇|visit", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE_ONLY = Pattern.compile("電話|不可|×|なし|phone", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_HEADINGS = 3;

    private final PastedTimes times;

    /// @param now a day without a year is the next such day, or one of the last weeks
    PastedTable(Instant now) {
        times = new PastedTimes(now);
    }

    List<PastedRow> rows(String table) {
        List<PastedRow> rows = new ArrayList<>();
        List<Column> order = USUAL;
        String dayAbove = "";
        List<String> lines = table.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            List<Column> headings = headings(cells);
            if (headings.size() >= FEWEST_HEADINGS) {
                order = headings;
            } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                String day = cell(cells, order, Column.DAY);
                dayAbove = day.isEmpty() ? dayAbove : day;
                rows.add(row(i + 1, cells, order, dayAbove));
            }
        }
        return rows;
    }

    private PastedRow row(int line, List<String> cells, List<Column> order, String day) {
        String written = String.join("　", cells).strip();
        String hours = order.contains(Column.FROM)
                ? cell(cells, order, Column.FROM) + "-" + cell(cells, order, Column.UNTIL)
                : cell(cells, order, Column.TIME);
        Optional<Span> span = times.span(day, hours);
        if (span.isEmpty()) {
            return PastedRow.unread(line, written, "duty.paste.when-unread");
        }
        Optional<WatchKind> kind = kind(cell(cells, order, Column.KIND));
        if (kind.isEmpty()) {
            return PastedRow.unread(line, written, "duty.paste.kind-unread");
        }
        return PastedRow.of(
                line,
                written,
                new WatchDraft(
                        kind.get(),
                        cell(cells, order, Column.AREA),
                        cell(cells, order, Column.PLACE),
                        cell(cells, order, Column.PHONE),
                        manner(cell(cells, order, Column.MANNER)),
                        span.get().from(),
                        span.get().until(),
                        cell(cells, order, Column.NOTE)));
    }

    private static List<String> cells(String line) {
        String between = line.contains("\t") ? "\t" : "[,，]";
        return Arrays.stream(line.split(between, -1)).map(String::strip).toList();
    }

    private static List<Column> headings(List<String> cells) {
        List<Column> known = cells.stream()
                .map(cell -> Column.of(Normalizer.normalize(cell, Normalizer.Form.NFKC)))
                .flatMap(Optional::stream)
                .toList();
        return known.size() == cells.size() ? known : List.of();
    }

    private static String cell(List<String> cells, List<Column> order, Column column) {
        return IntStream.range(0, Math.min(cells.size(), order.size()))
                .filter(i -> order.get(i) == column)
                .mapToObj(cells::get)
                .findFirst()
                .orElse("");
    }

    private static Optional<WatchKind> kind(String cell) {
        return KINDS.stream()
                .filter(named -> named.words().matcher(cell).find())
                .map(Named::kind)
                .findFirst();
    }

    /// Nobody is sent out by what was left unsaid.
    private static Manner manner(String cell) {
        boolean visits =
                VISITS.matcher(cell).find() && !PHONE_ONLY.matcher(cell).find();
        return visits ? Manner.VISITS : Manner.PHONE_ONLY;
    }
}
