package org.tsumugi.duty.ui;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.tsumugi.duty.WatchDraft;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// When a watch is, as a board writes it.
final class WatchTimes {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private WatchTimes() {}

    /// 11月24日(火) 18:00～翌 08:30
    static String span(WatchDraft said) {
        return Times.shortDay(day(said)) + " " + hours(said);
    }

    /// 18:00～翌 08:30
    static String hours(WatchDraft said) {
        ZonedDateTime from = said.from().atZone(Region.ZONE);
        ZonedDateTime until = said.until().atZone(Region.ZONE);
        LocalDate last = until.toLocalDate();
        if (last.equals(from.toLocalDate())) {
            return Words.of("duty.span", from.format(CLOCK), until.format(CLOCK));
        }
        return last.equals(from.toLocalDate().plusDays(1))
                ? Words.of("duty.span.next-day", from.format(CLOCK), until.format(CLOCK))
                : Words.of("duty.span.until-day", from.format(CLOCK), Times.shortDay(last), until.format(CLOCK));
    }

    static LocalDate day(WatchDraft said) {
        return LocalDate.ofInstant(said.from(), Region.ZONE);
    }
}
