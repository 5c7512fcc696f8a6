package org.tsumugi.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tsumugi.shared.Region;

/// Times as people read them, in the region's zone and the reader's language.
public final class Times {

    private Times() {}

    /// 「5分前」 today, 「昨日 08:41」, else the day; the exact time is in [#exact].
    public static String relative(Instant then, Clock clock) {
        Instant now = clock.instant();
        long minutes = Duration.between(then, now).toMinutes();
        if (minutes < 1) {
            return Words.of("shell.time.now");
        }
        if (minutes < 60) {
            return Words.of("shell.time.minutes-ago", minutes);
        }
        ZonedDateTime at = then.atZone(Region.ZONE);
        LocalDate today = now.atZone(Region.ZONE).toLocalDate();
        String time = at.format(DateTimeFormatter.ofPattern("HH:mm"));
        if (at.toLocalDate().equals(today)) {
            return time;
        }
        if (at.toLocalDate().equals(today.minusDays(1))) {
            return Words.of("shell.time.yesterday", time);
        }
        return at.getYear() == today.getYear() ? shortDay(at.toLocalDate()) + " " + time : day(at.toLocalDate());
    }

    /// 2026年11月22日(日) 08:41
    public static String exact(Instant then) {
        ZonedDateTime at = then.atZone(Region.ZONE);
        return day(at.toLocalDate()) + " " + at.format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    /// 2026年11月22日(日), or Sun, 22 Nov 2026
    public static String day(LocalDate day) {
        return day.format(pattern("y年M月d日(E)", "EEE, d MMM y"));
    }

    /// 11月22日(日), or Sun, 22 Nov
    public static String shortDay(LocalDate day) {
        return day.format(pattern("M月d日(E)", "EEE, d MMM"));
    }

    /// 2026年11月, or November 2026
    public static String month(LocalDate day) {
        return day.format(pattern("y年M月", "MMMM y"));
    }

    private static DateTimeFormatter pattern(String japanese, String english) {
        Locale language = Words.language();
        return DateTimeFormatter.ofPattern(language.getLanguage().equals("ja") ? japanese : english, language);
    }
}
