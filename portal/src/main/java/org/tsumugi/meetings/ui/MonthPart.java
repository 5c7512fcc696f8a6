package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tsumugi.days.DayMark;
import org.tsumugi.days.Holidays;
import org.tsumugi.meetings.Calendar;
import org.tsumugi.meetings.MeetingLine;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// A month and, below it, the meetings of the chosen day.
class MonthPart extends Div {

    private final transient Clock clock;
    private final transient Holidays holidays;

    MonthPart(CalendarAddress asked, Calendar calendar, Holidays holidays, Clock clock) {
        this.clock = clock;
        this.holidays = holidays;
        YearMonth month = asked.month();
        SortedMap<LocalDate, List<MeetingLine>> meetings =
                calendar.days(month.atDay(1), month.atEndOfMonth(), asked.filter()).stream()
                        .collect(Collectors.groupingBy(MeetingLine::day, TreeMap::new, Collectors.toList()));
        LocalDate today = When.today(clock);
        CalendarAddress address = asked.day()
                .or(() -> Optional.of(today).filter(day -> YearMonth.from(day).equals(month)))
                .or(() -> meetings.keySet().stream().findFirst())
                .map(asked::on)
                .orElse(asked);
        add(new MonthGrid(address, meetings, holidays, today, getLocale()));
        address.day()
                .map(day -> dayList(address, day, meetings))
                .or(() -> Optional.of(nothing()))
                .ifPresent(this::add);
    }

    private Section dayList(CalendarAddress address, LocalDate day, SortedMap<LocalDate, List<MeetingLine>> all) {
        List<MeetingLine> meetings = all.getOrDefault(day, List.of());
        H2 title = new H2(Times.day(day));
        Section section = new Section(title);
        section.addClassName("chosen-day");
        holidays.marks(day).forEach(mark -> section.add(mark(mark)));
        if (meetings.isEmpty()) {
            section.add(Parts.empty(getTranslation("meetings.none.day"), MeetingLinks.firstStep(Optional.of(day))));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        meetings.forEach(meeting -> list.add(new MeetingListItem(meeting, clock)));
        section.add(list);
        return section;
    }

    private RouterLink nextDay(CalendarAddress address, LocalDate next) {
        RouterLink link = address.on(next).link(getTranslation("meetings.next-day", Times.shortDay(next)));
        link.addClassName("button");
        return link;
    }

    private Span mark(DayMark mark) {
        return switch (mark.kind()) {
            case HOLIDAY -> Parts.chip(getTranslation("meetings.holiday", mark.name(getLocale())), "holiday");
            case CLOSURE -> Parts.chip(getTranslation("meetings.closure", mark.name(getLocale())), "closure");
        };
    }

    private Section nothing() {
        return Parts.empty(getTranslation("meetings.none.month"), MeetingLinks.firstStep(Optional.empty()));
    }
}
