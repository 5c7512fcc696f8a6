package tsumugi.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Days to come, as a person writes them into a field.
final class Days {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private Days() {}

    static String typed(int fromToday) {
        return LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(fromToday).format(TYPED);
    }
}
