package org.tsumugi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.tsumugi.demo.Story.Moment;
import org.tsumugi.demo.Story.Talk;
import org.tsumugi.shared.Region;

/// Turns the story's days and hours into times before now.
record StoryCalendar(Instant now) {

    Instant start(Talk talk) {
        LocalDate today = now.atZone(Region.ZONE).toLocalDate();
        LocalDate day = talk.season() == null ? today.minusDays(talk.daysAgo()) : latest(talk.season(), today);
        return notLaterThanNow(
                day.atTime(LocalTime.parse(talk.at())).atZone(Region.ZONE).toInstant());
    }

    private static LocalDate latest(String season, LocalDate today) {
        LocalDate thisYear = MonthDay.parse("--" + season).atYear(today.getYear());
        return thisYear.isBefore(today) ? thisYear : thisYear.minusYears(1);
    }

    /// @param after 35m, 4h or 2d
    Instant after(Instant start, String after) {
        long number = Long.parseLong(after.substring(0, after.length() - 1));
        Duration later = switch (after.charAt(after.length() - 1)) {
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            case 'd' -> Duration.ofDays(number);
            default -> throw new IllegalStateException("The story does not know the time " + after);
        };
        return notLaterThanNow(start.plus(later));
    }

    Instant at(Moment moment) {
        LocalDate today = now.atZone(Region.ZONE).toLocalDate();
        return today.plusDays(moment.days())
                .atTime(LocalTime.parse(moment.at()))
                .atZone(Region.ZONE)
                .toInstant();
    }

    LocalDate dayAfter(Instant start, int days) {
        return start.atZone(Region.ZONE).toLocalDate().plusDays(days);
    }

    Instant notLaterThanNow(Instant then) {
        return then.isAfter(now) ? now : then;
    }
}
