package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tsumugi.meetings.CalendarFilter;
import org.tsumugi.meetings.MeetingKind;
import org.tsumugi.shared.FiscalYear;

/// What of the calendar is shown: all of it stands in the address, so that it can be bookmarked and sent.
///
/// @param day  the chosen day of the month
/// @param past whether the list shows what is over, too
record CalendarAddress(Mode mode, YearMonth month, Optional<LocalDate> day, boolean past, CalendarFilter filter) {

    enum Mode {
        MONTH,
        LIST
    }

    private static final String VIEW = "view";
    private static final String MONTH = "month";
    private static final String DAY = "day";
    private static final String PAST = "past";
    private static final String KIND = "kind";
    private static final String ATTENDING = "attending";
    private static final String YES = "1";
    private static final int FIRST_YEAR = 2_000;
    private static final int LAST_YEAR = 2_100;

    /// What an address does not say, or says badly, is as on a first visit.
    static CalendarAddress of(QueryParameters asked, LocalDate today) {
        YearMonth month =
                asked.getSingleParameter(MONTH).flatMap(CalendarAddress::parse).orElse(YearMonth.from(today));
        return new CalendarAddress(
                asked.getSingleParameter(VIEW).filter("list"::equals).isPresent() ? Mode.LIST : Mode.MONTH,
                month,
                asked.getSingleParameter(DAY)
                        .filter(day -> day.matches("\\d{1,2}"))
                        .map(Integer::valueOf)
                        .filter(month::isValidDay)
                        .map(month::atDay),
                asked.getSingleParameter(PAST).filter(YES::equals).isPresent(),
                new CalendarFilter(
                        asked.getSingleParameter(KIND).flatMap(CalendarAddress::kind),
                        asked.getSingleParameter(ATTENDING).filter(YES::equals).isPresent()));
    }

    private static Optional<YearMonth> parse(String text) {
        try {
            return Optional.of(YearMonth.parse(text))
                    .filter(month -> month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR);
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    private static Optional<MeetingKind> kind(String name) {
        return Arrays.stream(MeetingKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    FiscalYear year() {
        return FiscalYear.of(month.atDay(1));
    }

    CalendarAddress in(Mode other) {
        return new CalendarAddress(other, month, Optional.empty(), past, filter);
    }

    CalendarAddress on(LocalDate chosen) {
        return new CalendarAddress(mode, YearMonth.from(chosen), Optional.of(chosen), past, filter);
    }

    /// The month of a day, with no day chosen.
    CalendarAddress at(LocalDate somewhere) {
        return new CalendarAddress(mode, YearMonth.from(somewhere), Optional.empty(), false, filter);
    }

    /// A month or a fiscal year on or back, as the mode has it.
    CalendarAddress step(int steps) {
        YearMonth other = mode == Mode.MONTH ? month.plusMonths(steps) : month.plusYears(steps);
        return new CalendarAddress(mode, other, Optional.empty(), past, filter);
    }

    CalendarAddress withPast() {
        return new CalendarAddress(mode, month, day, true, filter);
    }

    CalendarAddress with(CalendarFilter other) {
        return new CalendarAddress(mode, month, day, past, other);
    }

    QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (mode == Mode.LIST) {
            all.put(VIEW, "list");
        }
        all.put(MONTH, month.toString());
        day.ifPresent(chosen -> all.put(DAY, String.valueOf(chosen.getDayOfMonth())));
        if (past) {
            all.put(PAST, YES);
        }
        filter.kind().ifPresent(kind -> all.put(KIND, kind.name()));
        if (filter.onlyAttending()) {
            all.put(ATTENDING, YES);
        }
        return QueryParameters.simple(all);
    }

    RouterLink link(String text) {
        RouterLink link = new RouterLink(text, CalendarView.class);
        link.setQueryParameters(parameters());
        return link;
    }

    void open(UI ui) {
        ui.navigate(CalendarView.class, parameters());
    }
}
