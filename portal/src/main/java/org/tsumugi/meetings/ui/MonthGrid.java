package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tsumugi.days.Holidays;
import org.tsumugi.meetings.MeetingLine;
import org.tsumugi.shell.DateWords;
import org.tsumugi.shell.Times;

/// A month as the calendar on the wall shows it: weeks are rows, days are cells.
class MonthGrid extends NativeTable {

    private static final int DAYS = 7;

    MonthGrid(
            CalendarAddress address,
            Map<LocalDate, List<MeetingLine>> meetings,
            Holidays holidays,
            LocalDate today,
            Locale language) {
        addClassName("month");
        setCaptionText(Times.month(address.month().atDay(1)));
        DayOfWeek first = DateWords.firstDay(language);
        NativeTableRow heads = new NativeTableRow();
        for (int i = 0; i < DAYS; i++) {
            heads.add(head(first.plus(i), language));
        }
        getHead().add(heads);
        YearMonth month = address.month();
        LocalDate day = month.atDay(1);
        day = day.minusDays((day.getDayOfWeek().getValue() - first.getValue() + DAYS) % DAYS);
        while (!day.isAfter(month.atEndOfMonth())) {
            NativeTableRow week = new NativeTableRow();
            for (int i = 0; i < DAYS; i++, day = day.plusDays(1)) {
                week.add(
                        YearMonth.from(day).equals(month)
                                ? new DayCell(address, day, meetings.getOrDefault(day, List.of()), holidays, today)
                                : new NativeTableCell());
            }
            getBody().add(week);
        }
    }

    private static NativeTableHeaderCell head(DayOfWeek day, Locale language) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT, language));
        head.getElement()
                .setAttribute("scope", "col")
                .setAttribute("abbr", day.getDisplayName(TextStyle.FULL, language));
        head.addClassName(day.name().toLowerCase(Locale.ROOT));
        return head;
    }
}
