package org.tsumugi.duty;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsumugi.shared.Region;

/// Days and hours as a duty list writes them: 11/24, 2026年11月24日(火), 令和8年11月24日; 18:00～翌8:30, 18時-8時.
final class PastedTimes {

    record Span(Instant from, Instant until) {}

    private static final Pattern DAY =
            Pattern.compile("(?:(令和|R)?\\s?(\\d{1,4})\\s?[年/.-])?\\s?(\\d{1,2})\\s?[月/.-]\\s?(\\d{1,2})\\s?日?.*");

    private static final String CLOCK = "(\\d{1,2})(?:[::](\\d{2})|時半|時(\\d{1,2})分|時)";
    private static final Pattern HOURS =
            Pattern.compile(CLOCK + "\\s?(?:[-~〜–―ー]|から|より)\\s?(翌(?:朝|日)?)?\\s?" + CLOCK + ".*");

    /// The first year of Reiwa is 2019.
    private static final int REIWA = 2018;

    private static final int A_DAY = 24;
    private static final int WEEKS_BACK = 4;

    private final LocalDate today;

    PastedTimes(Instant now) {
        today = LocalDate.ofInstant(now, Region.ZONE);
    }

    /// Until the next day where the end is not after the beginning; 24:00 and 32:30 count on from midnight.
    Optional<Span> span(String day, String hours) {
        Matcher said = HOURS.matcher(plain(hours));
        if (!said.matches()) {
            return Optional.empty();
        }
        return day(day).flatMap(date -> {
            int from = minutes(said, 1);
            int until = minutes(said, 5);
            boolean isNextDay = said.group(4) != null || until <= from;
            return from >= A_DAY * 60
                    ? Optional.empty()
                    : Optional.of(new Span(at(date, from), at(date, until + (isNextDay ? A_DAY * 60 : 0))));
        });
    }

    private Optional<LocalDate> day(String written) {
        Matcher said = DAY.matcher(plain(written));
        if (!said.matches()) {
            return Optional.empty();
        }
        try {
            MonthDay day = MonthDay.of(Integer.parseInt(said.group(3)), Integer.parseInt(said.group(4)));
            return Optional.of(said.group(2) == null ? next(day) : day.atYear(year(said)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int year(Matcher said) {
        int year = Integer.parseInt(said.group(2));
        return said.group(1) != null || year < 100 ? REIWA + year : year;
    }

    private LocalDate next(MonthDay day) {
        LocalDate thisYear = day.atYear(today.getYear());
        return thisYear.isBefore(today.minusWeeks(WEEKS_BACK)) ? thisYear.plusYears(1) : thisYear;
    }

    private static int minutes(Matcher said, int group) {
        String minutes = said.group(group + 1) == null ? said.group(group + 2) : said.group(group + 1);
        boolean isHalf =
                minutes == null && said.group().substring(said.end(group)).startsWith("時半");
        return Integer.parseInt(said.group(group)) * 60
                + (minutes == null ? isHalf ? 30 : 0 : Integer.parseInt(minutes));
    }

    private static Instant at(LocalDate day, int minutes) {
        return day.plusDays(minutes / (A_DAY * 60))
                .atTime(LocalTime.MIDNIGHT.plusMinutes(minutes % (A_DAY * 60)))
                .atZone(Region.ZONE)
                .toInstant();
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    }
}
