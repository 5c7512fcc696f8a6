package org.tsumugi.directory.entries.ui;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsumugi.directory.OpeningHours;
import org.tsumugi.directory.OpeningHours.Span;
import org.tsumugi.shell.Words;

/// Hours as the portal has read them, to be checked by whoever wrote them: 月火水金 8:30～12:00・14:00～18:00 / 祝 …
final class HoursWords {

    private static final int AN_HOUR = 60;
    private static final int A_DAY = 24 * AN_HOUR;

    private HoursWords() {}

    static String of(OpeningHours hours) {
        Stream<String> week =
                hours.lines().entrySet().stream().map(line -> days(line.getKey()) + " " + spans(line.getValue()));
        Stream<String> holidays = hours.onHolidays().isEmpty()
                ? Stream.empty()
                : Stream.of(Words.of("directory.hours.holidays", spans(hours.onHolidays())));
        Stream<String> closed = hours.closed().stream()
                .map(closure -> Words.of(
                        "directory.hours.closed",
                        closure.first().getMonthValue() + "/" + closure.first().getDayOfMonth(),
                        closure.last().getMonthValue() + "/" + closure.last().getDayOfMonth()));
        Stream<String> sometimes = hours.sometimes().stream()
                .map(day ->
                        Words.of("directory.hours.sometimes", day.getDisplayName(TextStyle.SHORT, Words.language())));
        return Stream.of(week, holidays, sometimes, closed)
                .flatMap(part -> part)
                .collect(Collectors.joining(" / "));
    }

    private static String days(List<DayOfWeek> days) {
        boolean japanese = Words.language().getLanguage().equals("ja");
        return days.stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Words.language()))
                .collect(Collectors.joining(japanese ? "" : " "));
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> Words.of("directory.hours.span", clock(span.from()), clock(span.until())))
                .collect(Collectors.joining(Words.of("directory.and")));
    }

    private static String clock(int minutes) {
        String time = "%d:%02d".formatted(minutes % A_DAY / AN_HOUR, minutes % AN_HOUR);
        return minutes > A_DAY ? Words.of("directory.hours.next-day", time) : minutes == A_DAY ? "24:00" : time;
    }
}
