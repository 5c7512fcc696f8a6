package org.tsumugi.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The days that are marked in every calendar.
class HolidaysTests {

    private final Holidays holidays = new Holidays();

    HolidaysTests() throws IOException {}

    @Test
    void namesTheHolidaysOfTheLaw() {
        assertThat(japanese("2026-11-03")).isEqualTo("文化の日");
        assertThat(japanese("2026-09-21")).isEqualTo("敬老の日");
        assertThat(japanese("2026-09-22")).isEqualTo("休日");
        assertThat(japanese("2027-03-22")).isEqualTo("春分の日 振替休日");
        assertThat(japanese("2050-11-23")).isEqualTo("勤労感謝の日");
        assertThat(holidays.marks(LocalDate.parse("2026-11-04"))).isEmpty();
    }

    @Test
    void namesThemInEnglishToo() {
        assertThat(holidays.marks(LocalDate.parse("2026-11-03")).getFirst().name(Locale.ENGLISH))
                .isEqualTo("Culture Day");
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() <= 2050; day = day.plusDays(1)) {
            assertThat(holidays.marks(day)).allMatch(mark -> mark.english().matches("[\\p{ASCII}ō]+"), day.toString());
        }
    }

    @Test
    void marksTheClosureDaysOfEveryYear() {
        assertThat(holidays.marks(LocalDate.parse("2026-08-12"))).isEmpty();
        assertThat(japanese("2026-08-13")).isEqualTo("お盆");
        assertThat(japanese("2026-08-16")).isEqualTo("お盆");
        assertThat(holidays.marks(LocalDate.parse("2026-08-17"))).isEmpty();
        assertThat(holidays.marks(LocalDate.parse("2026-12-28"))).isEmpty();
        assertThat(japanese("2026-12-29")).isEqualTo("年末年始");
        assertThat(japanese("2027-01-03")).isEqualTo("年末年始");
        assertThat(holidays.marks(LocalDate.parse("2027-01-04"))).isEmpty();
        assertThat(holidays.marks(LocalDate.parse("2027-01-01")))
                .extracting(DayMark::japanese)
                .containsExactly("元日", "年末年始");
    }

    private String japanese(String day) {
        return holidays.marks(LocalDate.parse(day)).getFirst().japanese();
    }
}
