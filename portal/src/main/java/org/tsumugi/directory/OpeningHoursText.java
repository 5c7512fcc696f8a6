package org.tsumugi.directory;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumugi.directory.OpeningHours.Closure;
import org.tsumugi.directory.OpeningHours.Span;

/// Reads hours as facilities write them. What it does not know it passes over: a wrong time is worse than none.
final class OpeningHoursText {

    private static final String DAY = "[月火水木金土日祝](?:曜日?|日(?=[^～~]))?";
    private static final Pattern DAYS =
            Pattern.compile("毎日|年中無休|平日|" + DAY + "[~-]" + DAY + "|" + DAY + "(?:[・]?" + DAY + ")*");
    private static final String CLOCK = "(\\d{1,2})(?::(\\d{2})|時(半|(\\d{1,2})分)?)";
    private static final Pattern SPAN = Pattern.compile(CLOCK + "\\s?(?:[~-]|から)\\s?(翌)?\\s?" + CLOCK);
    private static final Pattern ALL_DAY = Pattern.compile("24時間|終日");
    private static final String DATE = "(\\d{1,2})[月/](\\d{1,2})日?";
    private static final Pattern DATES = Pattern.compile(DATE + "(?:\\s?[~-]\\s?(?:(\\d{1,2})[月/])?(\\d{1,2})日?)?");
    private static final Pattern SHORTER = Pattern.compile("(" + DAY + "(?:[・]?" + DAY + ")*)は?\\s?" + CLOCK + "まで");
    private static final Pattern NO_AFTERNOON = Pattern.compile("(" + DAY + "(?:[・]?" + DAY + ")*)の?午後は?\\s?(?:休|お休)");
    private static final Pattern CLOSED_DAYS =
            Pattern.compile("(?<!第[0-9一二三四五]{1,2})(" + DAY + "(?:[・]?" + DAY + ")*)(?:は|が)?\\s?(?:定休|休診|お?休)");
    private static final Pattern SOMETIMES =
            Pattern.compile("第\\s?[0-9一二三四五](?:[・,と]?\\s?第?[0-9一二三四五])*\\s?(" + DAY + ")");
    private static final Pattern BON = Pattern.compile("盆[^、,]{0,6}休");
    private static final Pattern NEW_YEAR = Pattern.compile("年末年始[^、,]{0,6}休");
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");
    private static final Pattern PARTS = Pattern.compile("[、,/;\\n]");
    private static final String WEEK = "月火水木金土日";
    private static final int A_DAY = 24 * 60;
    private static final int NOON = 12 * 60;

    private final String text;
    private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    private final List<Span> holidays = new ArrayList<>();

    OpeningHoursText(String text) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[〜～–―‐−]", "~");
    }

    OpeningHours read() {
        List<Closure> closed = closures();
        String plain = DATES.matcher(ASIDE.matcher(text).replaceAll("")).replaceAll("");
        Days days = new Days(Set.of(), false);
        String open =
                SOMETIMES.matcher(NO_AFTERNOON.matcher(plain).replaceAll("")).replaceAll("");
        for (String part : PARTS.split(CLOSED_DAYS.matcher(open).replaceAll(""))) {
            Days said =
                    days(part).orElse(days.isNobody() && ALL_DAY.matcher(part).find() ? Days.ALL : days);
            days = said;
            ranges(part).forEach(span -> open(said, span));
        }
        cut(SHORTER.matcher(text), matcher -> minutes(matcher, 2));
        cut(NO_AFTERNOON.matcher(text), matcher -> NOON);
        close(CLOSED_DAYS.matcher(text));
        week.values().removeIf(List::isEmpty);
        return new OpeningHours(week, holidays, sometimes(), closed);
    }

    private record Days(Set<DayOfWeek> week, boolean holidays) {

        static final Days ALL = new Days(EnumSet.allOf(DayOfWeek.class), true);

        boolean isNobody() {
            return week.isEmpty() && !holidays;
        }
    }

    private interface Minute {

        int of(Matcher matcher);
    }

    private void open(Days days, Span span) {
        days.week()
                .forEach(day ->
                        week.computeIfAbsent(day, some -> new ArrayList<>()).add(span));
        if (days.holidays()) {
            holidays.add(span);
        }
    }

    /// On these days it closes earlier than on the others.
    private void cut(Matcher said, Minute until) {
        while (said.find()) {
            int end = until.of(said);
            days(said.group(1))
                    .ifPresent(days -> days.week()
                            .forEach(day -> week.computeIfPresent(
                                    day,
                                    (same, spans) -> new ArrayList<>(spans.stream()
                                            .filter(span -> span.from() < end)
                                            .map(span -> new Span(span.from(), Math.min(span.until(), end)))
                                            .toList()))));
        }
    }

    private void close(Matcher said) {
        while (said.find()) {
            days(said.group(1)).ifPresent(days -> {
                week.keySet().removeAll(days.week());
                if (days.holidays()) {
                    holidays.clear();
                }
            });
        }
    }

    private Set<DayOfWeek> sometimes() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Matcher said = SOMETIMES.matcher(text);
        while (said.find()) {
            days(said.group(1)).ifPresent(one -> days.addAll(one.week()));
        }
        return days;
    }

    private static Optional<Days> days(String part) {
        Matcher said = DAYS.matcher(part);
        if (!said.find()) {
            return Optional.empty();
        }
        String words = said.group();
        return Optional.of(
                switch (words) {
                    case "毎日", "年中無休" -> Days.ALL;
                    case "平日" -> new Days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), false);
                    default -> named(words);
                });
    }

    private static Days named(String words) {
        String plain = words.replaceAll("曜日?|・", "").replaceAll("(?<=祝)日", "");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (plain.matches("[" + WEEK + "][~-][" + WEEK + "]")) {
            int last = WEEK.indexOf(plain.charAt(2));
            for (int at = WEEK.indexOf(plain.charAt(0)); at <= last; at++) {
                days.add(DayOfWeek.of(at + 1));
            }
        } else {
            plain.chars().map(WEEK::indexOf).filter(at -> at >= 0).forEach(at -> days.add(DayOfWeek.of(at + 1)));
        }
        return new Days(days, plain.contains("祝"));
    }

    private static List<Span> ranges(String part) {
        if (ALL_DAY.matcher(part).find()) {
            return List.of(new Span(0, A_DAY));
        }
        List<Span> spans = new ArrayList<>();
        Matcher said = SPAN.matcher(part);
        while (said.find()) {
            int from = minutes(said, 1);
            int until = minutes(said, 6);
            boolean overnight = said.group(5) != null || until <= from;
            if (from < A_DAY && until <= A_DAY + NOON && from != until) {
                spans.add(new Span(from, overnight ? until + A_DAY : until));
            }
        }
        return spans;
    }

    /// @param group the one that holds the hour
    private static int minutes(Matcher said, int group) {
        int hours = Integer.parseInt(said.group(group)) * 60;
        if (said.group(group + 1) != null) {
            return hours + Integer.parseInt(said.group(group + 1));
        }
        if (said.group(group + 3) != null) {
            return hours + Integer.parseInt(said.group(group + 3));
        }
        return said.group(group + 2) == null ? hours : hours + 30;
    }

    private List<Closure> closures() {
        List<Closure> closures = new ArrayList<>();
        if (!text.contains("休")) {
            return closures;
        }
        if (BON.matcher(text).find()) {
            closures.add(new Closure(MonthDay.of(8, 13), MonthDay.of(8, 16)));
        }
        if (NEW_YEAR.matcher(text).find()) {
            closures.add(new Closure(MonthDay.of(12, 29), MonthDay.of(1, 3)));
        }
        Matcher said = DATES.matcher(text);
        while (said.find()) {
            try {
                MonthDay first = MonthDay.of(Integer.parseInt(said.group(1)), Integer.parseInt(said.group(2)));
                MonthDay last = said.group(4) == null
                        ? first
                        : MonthDay.of(
                                said.group(3) == null ? first.getMonthValue() : Integer.parseInt(said.group(3)),
                                Integer.parseInt(said.group(4)));
                closures.add(new Closure(first, last));
            } catch (DateTimeException noSuchDay) {
                // 13月 or 2月31日 is passed over like everything that cannot be read.
            }
        }
        return closures;
    }
}
