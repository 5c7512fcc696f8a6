package org.tsumugi.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsumugi.days.DayMark;
import org.tsumugi.directory.OpeningHours.State;

/// What can be read in hours as facilities write them. 2026-11-24 is a Tuesday, 11-23 a holiday and a Monday.
class OpeningHoursTests {

    private static List<DayMark> marks(LocalDate day) {
        return switch (day.toString()) {
            case "2026-11-23" -> List.of(new DayMark(DayMark.Kind.HOLIDAY, "勤労感謝の日", "Labour Thanksgiving Day"));
            case "2026-08-14", "2026-12-30" -> List.of(new DayMark(DayMark.Kind.CLOSURE, "休み", "closure"));
            default -> List.of();
        };
    }

    private static State at(String text, String moment) {
        return OpeningHours.of(text).at(LocalDateTime.parse(moment), OpeningHoursTests::marks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            平日 8:30～17:15                                   | 2026-11-24T08:30 | OPEN
            平日 8:30～17:15                                   | 2026-11-24T17:15 | CLOSED
            平日 8:30～17:15                                   | 2026-11-28T10:00 | CLOSED
            平日 8:30～17:15                                   | 2026-11-23T10:00 | CLOSED
            月〜金 ８：３０〜１７：１５                        | 2026-11-27T10:00 | OPEN
            月曜日～土曜日 9時～18時半                         | 2026-11-28T18:15 | OPEN
            月火水金 8:30～12:00・14:00～18:00、木土 8:30～12:00 | 2026-11-24T13:00 | CLOSED
            月火水金 8:30～12:00・14:00～18:00、木土 8:30～12:00 | 2026-11-24T17:59 | OPEN
            月火水金 8:30～12:00・14:00～18:00、木土 8:30～12:00 | 2026-11-26T14:30 | CLOSED
            月・水・金 9:00-12:00                              | 2026-11-25T09:30 | OPEN
            平日 9:00～16:00（木曜は12:00まで）                | 2026-11-26T12:30 | CLOSED
            平日 9:00～16:00（木曜は12:00まで）                | 2026-11-27T12:30 | OPEN
            平日 9:00～12:00、14:00～18:00（木曜午後は休診）   | 2026-11-26T15:00 | CLOSED
            平日 9:00～12:00、14:00～18:00（木曜午後は休診）   | 2026-11-25T15:00 | OPEN
            毎日 18:00～翌8:30                                 | 2026-11-25T03:00 | OPEN
            土日祝 9:00～17:00                                 | 2026-11-23T10:00 | OPEN
            年中無休 24時間                                    | 2026-11-29T03:00 | OPEN
            平日 8:30～17:30（緊急訪問は終日）                 | 2026-11-24T22:00 | CLOSED
            平日 8:30～17:15（土日祝、8月13日～16日、12月29日～1月3日は休み） | 2026-08-14T10:00 | CLOSED
            平日 8:30～17:15（土日祝、8月13日～16日、12月29日～1月3日は休み） | 2026-12-31T10:00 | CLOSED
            平日 8:30～17:15（土日祝、8月13日～16日、12月29日～1月3日は休み） | 2026-12-28T10:00 | OPEN
            平日 8:30～17:30（水曜定休）                       | 2026-11-25T10:00 | CLOSED
            平日 8:30～17:30（水曜定休）                       | 2026-11-24T10:00 | OPEN
            平日 8:30～17:30、水休み                           | 2026-11-25T10:00 | CLOSED
            毎日 9:00～17:00（木・日曜日は休診）               | 2026-11-26T10:00 | CLOSED
            毎日 9:00～17:00 ただし第2木曜は休み               | 2026-11-26T10:00 | UNKNOWN
            毎日 9:00～17:00（第1・第3水曜休み）               | 2026-11-25T10:00 | UNKNOWN
            毎日 9:00～17:00（第1・第3水曜休み）               | 2026-11-24T10:00 | OPEN
            平日 8:30～17:30、お盆は休み                       | 2026-08-14T10:00 | CLOSED
            平日 8:30～17:30（年末年始休み）                   | 2026-12-30T10:00 | CLOSED
            24時間                                             | 2026-11-29T03:00 | OPEN
            平日 8:30～8:30                                    | 2026-11-24T10:00 | UNKNOWN
            """)
    void readsWhatFacilitiesWrite(String text, String moment, State state) {
        assertThat(at(text, moment)).as(text).isEqualTo(state);
    }

    @Test
    void saysNothingWhereItCannotRead() {
        assertThat(OpeningHours.of("お電話ください").isBlank()).isTrue();
        assertThat(at("", "2026-11-24T10:00")).isEqualTo(State.UNKNOWN);
        assertThat(at("平日 25:00～99:99、13月40日は休み", "2026-11-24T10:00")).isEqualTo(State.UNKNOWN);
    }

    @Test
    void doesNotKnowWhetherItClosesWithTheRegionUntilItSaysSo() {
        assertThat(at("平日 8:30～17:15", "2026-12-30T10:00")).isEqualTo(State.UNKNOWN);
        assertThat(at("平日 8:30～17:15（8月13日は休み）", "2026-12-30T10:00")).isEqualTo(State.OPEN);
    }

    @Test
    void putsDaysWithTheSameHoursTogether() {
        assertThat(OpeningHours.of("月火水金 8:30～12:00、木土 8:30～12:00、日 9:00～10:00").lines())
                .hasSize(2);
    }
}
