package org.tsumugi.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The reader's words for date pickers; the week starts as their locale has it.
public final class DateWords {

    /// The component's own words come again whenever one of them changes on the server.
    private static final String YEAR_FIRST = """
            const update = this.$connector.updateI18n;
            const yearFirst = () => {
                this.i18n = {...this.i18n, formatTitle: (month, year) => year + '年' + month};
            };
            this.$connector.updateI18n = (...given) => {
                update(...given);
                yearFirst();
            };
            yearFirst();
            """;

    private DateWords() {}

    /// Gives a picker the reader's words; the order of year and month is the one thing that only the browser can say.
    public static void dress(DatePicker picker) {
        picker.setI18n(picker());
        if (Words.language().getLanguage().equals("ja")) {
            picker.addAttachListener(attached -> picker.getElement().executeJs(YEAR_FIRST));
        }
    }

    private static DatePickerI18n picker() {
        Locale language = Words.language();
        return new DatePickerI18n()
                .setMonthNames(months(language))
                .setWeekdays(weekdays(language, TextStyle.FULL))
                .setWeekdaysShort(weekdays(language, TextStyle.SHORT))
                .setFirstDayOfWeek(firstDay(language).getValue() % 7)
                .setToday(Words.of("shell.date.today"))
                .setCancel(Words.of("shell.cancel"))
                .setDateFormat(language.getLanguage().equals("ja") ? "yyyy/MM/dd" : "dd/MM/yyyy");
    }

    /// Sunday in Japan, Monday in Britain, whose English the portal speaks.
    public static DayOfWeek firstDay(Locale language) {
        Locale region = language.getLanguage().equals("ja") ? Locale.JAPAN : Locale.UK;
        return WeekFields.of(region).getFirstDayOfWeek();
    }

    private static List<String> months(Locale language) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                .toList();
    }

    private static List<String> weekdays(Locale language, TextStyle style) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, language))
                .toList();
    }
}
