package org.tsumugi.days;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;
import org.tsumugi.days.DayMark.Kind;

/// Japan's public holidays from 2020 to 2050, and the days on which the region closes every year.
@Component
public class Holidays {

    private static final DayMark BON = new DayMark(Kind.CLOSURE, "お盆", "Bon closure");
    private static final DayMark NEW_YEAR = new DayMark(Kind.CLOSURE, "年末年始", "New Year closure");

    private final Map<LocalDate, DayMark> holidays = new HashMap<>();

    Holidays() throws IOException {
        Properties english = read("/holidays/english.properties");
        read("/holidays/japan.properties")
                .forEach((day, name) -> holidays.put(
                        LocalDate.parse((String) day),
                        new DayMark(Kind.HOLIDAY, (String) name, english.getProperty((String) name, (String) name))));
    }

    /// Empty for an ordinary day; the holiday comes before the closure.
    public List<DayMark> marks(LocalDate day) {
        List<DayMark> marks = new ArrayList<>();
        DayMark holiday = holidays.get(day);
        if (holiday != null) {
            marks.add(holiday);
        }
        MonthDay date = MonthDay.from(day);
        if (!date.isBefore(MonthDay.of(8, 13)) && !date.isAfter(MonthDay.of(8, 16))) {
            marks.add(BON);
        }
        if (!date.isBefore(MonthDay.of(12, 29)) || !date.isAfter(MonthDay.of(1, 3))) {
            marks.add(NEW_YEAR);
        }
        return List.copyOf(marks);
    }

    private static Properties read(String resource) throws IOException {
        Properties lines = new Properties();
        try (InputStream stream = Objects.requireNonNull(Holidays.class.getResourceAsStream(resource), resource);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            lines.load(reader);
        }
        return lines;
    }
}
