package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsumugi.meetings.Calendar;
import org.tsumugi.meetings.CalendarFilter;
import org.tsumugi.meetings.MeetingLine;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// A fiscal year's meetings by month, a part at a time; of the running year what is to come, and the rest on request.
class YearList extends Div {

    private final transient CalendarAddress address;
    private final transient Calendar calendar;
    private final transient Clock clock;
    private final transient LocalDate first;
    private final Button more = Parts.quiet(getTranslation("shell.more"), this::more);
    private final Div months = new Div();
    private transient Optional<MeetingLine.Key> next = Optional.empty();
    private transient @Nullable YearMonth month;
    private UnorderedList lines = new UnorderedList();

    YearList(CalendarAddress address, Calendar calendar, Clock clock) {
        this.address = address;
        this.calendar = calendar;
        this.clock = clock;
        LocalDate today = When.today(clock);
        boolean running = FiscalYear.of(today).equals(address.year());
        first = running && !address.past() ? today : address.year().first();
        if (running && !address.past()) {
            RouterLink earlier = address.withPast().link(getTranslation("meetings.show-past"));
            earlier.addClassName("filter");
            add(earlier);
        }
        add(months, more);
        more();
        if (months.getComponentCount() == 0) {
            months.add(nothing());
        }
    }

    private void more() {
        Slice<MeetingLine, MeetingLine.Key> slice =
                calendar.list(first, address.year().last(), address.filter(), next);
        slice.items().forEach(this::show);
        next = slice.next();
        more.setVisible(next.isPresent());
    }

    private void show(MeetingLine line) {
        YearMonth its = YearMonth.from(line.day());
        if (!its.equals(month)) {
            month = its;
            lines = new UnorderedList();
            lines.addClassName("list");
            months.add(new H2(Times.month(its.atDay(1))), lines);
        }
        lines.add(new MeetingListItem(line, clock));
    }

    private Component nothing() {
        if (!address.filter().equals(CalendarFilter.ALL)) {
            return Parts.empty(
                    getTranslation("meetings.none.filtered"),
                    address.with(CalendarFilter.ALL).link(getTranslation("meetings.show-all")));
        }
        return Parts.empty(getTranslation("meetings.none.year"), MeetingLinks.firstStep(Optional.empty()));
    }
}
