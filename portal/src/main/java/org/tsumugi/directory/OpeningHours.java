package org.tsumugi.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsumugi.days.DayMark;

/// When a facility is open, as far as what it wrote can be read; who is on call at all hours is [Facility.Operation]'s.
///
/// @param week   spans by weekday; a day without one is closed
/// @param onHolidays on public holidays (国民の祝日), whatever the weekday
/// @param sometimes weekdays of which some are closed, such as 第2木曜
/// @param closed    days of each year on which it is closed
public record OpeningHours(
        Map<DayOfWeek, List<Span>> week, List<Span> onHolidays, Set<DayOfWeek> sometimes, List<Closure> closed) {

    private static final int A_DAY = 24 * 60;

    /// Minutes from midnight; past 1,440 on the next day.
    public record Span(int from, int until) {

        boolean has(int minute) {
            return from <= minute && minute < until;
        }
    }

    /// Both days included; over the turn of the year where the last is before the first.
    public record Closure(MonthDay first, MonthDay last) {

        boolean has(LocalDate day) {
            MonthDay date = MonthDay.from(day);
            return first.isAfter(last)
                    ? !date.isBefore(first) || !date.isAfter(last)
                    : !date.isBefore(first) && !date.isAfter(last);
        }
    }

    public enum State {
        OPEN,
        CLOSED,
        /// Nothing can be read, or the region closes by custom that day and the facility does not say.
        UNKNOWN
    }

    public OpeningHours {
        week = Map.copyOf(week);
        onHolidays = List.copyOf(onHolidays);
        sometimes = Set.copyOf(sometimes);
        closed = List.copyOf(closed);
    }

    /// What can be read in a text such as 「月火水金 8:30～12:00・14:00～18:00、木土 8:30～12:00（8月13日～16日は休み）」.
    public static OpeningHours of(String text) {
        return new OpeningHoursText(text).read();
    }

    /// Whether nothing could be read.
    public boolean isBlank() {
        return week.isEmpty() && onHolidays.isEmpty();
    }

    /// @param at   in the region's time
    /// @param days what is special about a day
    public State at(LocalDateTime at, DayMarks days) {
        if (isBlank()) {
            return State.UNKNOWN;
        }
        int minute = at.getHour() * 60 + at.getMinute();
        LocalDate today = at.toLocalDate();
        State now = on(today, minute, days);
        return now == State.CLOSED && on(today.minusDays(1), minute + A_DAY, days) == State.OPEN ? State.OPEN : now;
    }

    private State on(LocalDate day, int minute, DayMarks days) {
        if (closed.stream().anyMatch(closure -> closure.has(day))) {
            return State.CLOSED;
        }
        List<DayMark.Kind> marks = days.marks(day).stream().map(DayMark::kind).toList();
        List<Span> spans =
                marks.contains(DayMark.Kind.HOLIDAY) ? onHolidays : week.getOrDefault(day.getDayOfWeek(), List.of());
        if (spans.stream().noneMatch(span -> span.has(minute))) {
            return State.CLOSED;
        }
        boolean isUnsure =
                marks.contains(DayMark.Kind.CLOSURE) && closed.isEmpty() || sometimes.contains(day.getDayOfWeek());
        return isUnsure ? State.UNKNOWN : State.OPEN;
    }

    /// Days with the same spans together, in the order of the week.
    public Map<List<DayOfWeek>, List<Span>> lines() {
        Map<List<Span>, List<DayOfWeek>> bySpans = new LinkedHashMap<>();
        new EnumMap<>(week)
                .forEach((day, spans) -> bySpans.computeIfAbsent(spans, some -> new ArrayList<>())
                        .add(day));
        Map<List<DayOfWeek>, List<Span>> lines = new LinkedHashMap<>();
        bySpans.forEach((spans, those) -> lines.put(List.copyOf(those), spans));
        return lines;
    }

    /// What is special about a day.
    public interface DayMarks {

        List<DayMark> marks(LocalDate day);
    }
}
