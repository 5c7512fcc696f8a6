package org.tsumugi.meetings.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// When a meeting is, as people say it.
final class When {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private When() {}

    static LocalDate day(Instant time) {
        return time.atZone(Region.ZONE).toLocalDate();
    }

    static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /// 「明日 11月23日(月) 18:30–20:00」
    static String of(Instant start, Instant end, Clock clock) {
        return near(start, clock) + dayOf(start, clock) + " " + times(start, end);
    }

    /// 「今日 11月22日(日) 12:00」
    static String of(Instant time, Clock clock) {
        return near(time, clock) + dayOf(time, clock) + " " + time(time);
    }

    static String times(Instant start, Instant end) {
        return day(start).equals(day(end))
                ? time(start) + "–" + time(end)
                : time(start) + "–" + Times.shortDay(day(end)) + " " + time(end);
    }

    static String time(Instant time) {
        return ZonedDateTime.ofInstant(time, Region.ZONE).format(TIME);
    }

    private static String dayOf(Instant time, Clock clock) {
        LocalDate day = day(time);
        return day.getYear() == today(clock).getYear() ? Times.shortDay(day) : Times.day(day);
    }

    private static String near(Instant time, Clock clock) {
        LocalDate today = today(clock);
        LocalDate day = day(time);
        if (day.equals(today)) {
            return Words.of("meetings.when.today") + " ";
        }
        return day.equals(today.plusDays(1)) ? Words.of("meetings.when.tomorrow") + " " : "";
    }
}
