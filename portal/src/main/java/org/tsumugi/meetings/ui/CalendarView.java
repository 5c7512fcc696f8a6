package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.tsumugi.days.Holidays;
import org.tsumugi.meetings.Calendar;
import org.tsumugi.meetings.CalendarFilter;
import org.tsumugi.meetings.MeetingKind;
import org.tsumugi.meetings.ui.CalendarAddress.Mode;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// The region's calendar, as a month or as a list of the fiscal year.
@Route("meetings")
@RolesAllowed({"MEMBER", "ORGANIZER", "COORDINATOR", "OFFICIAL"})
class CalendarView extends Section implements AfterNavigationObserver, HasDynamicTitle {

    private final transient Calendar calendar;
    private final transient Holidays holidays;
    private final transient Clock clock;

    CalendarView(Calendar calendar, Holidays holidays, Clock clock) {
        this.calendar = calendar;
        this.holidays = holidays;
        this.clock = clock;
        addClassNames("page", "wide", "calendar");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        CalendarAddress address = CalendarAddress.of(event.getLocation().getQueryParameters(), When.today(clock));
        removeAll();
        add(head(address), period(address), filters(address), body(address));
        acts().ifPresent(this::add);
    }

    private Div head(CalendarAddress address) {
        Nav modes = new Nav();
        modes.setAriaLabel(getTranslation("meetings.modes"));
        modes.addClassName("modes");
        Arrays.stream(Mode.values()).forEach(mode -> modes.add(mode(address, mode)));
        Div toolbar = new Div(new H1(getTranslation("meetings.title")), modes);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    /// Below the calendar on a phone, where the thumb is; beside the title on a wide screen.
    private Optional<Div> acts() {
        return MeetingLinks.plan(Optional.empty()).map(plan -> {
            RouterLink programme = new RouterLink(getTranslation("meetings.programme"), ProgrammeView.class);
            programme.addClassName("button");
            Div acts = new Div(plan, programme);
            acts.addClassName("acts");
            return acts;
        });
    }

    private RouterLink mode(CalendarAddress address, Mode mode) {
        RouterLink link = address.in(mode).link(getTranslation("meetings.mode." + mode));
        link.addClassName("filter");
        if (mode == address.mode()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Nav period(CalendarAddress address) {
        H2 name = new H2(
                switch (address.mode()) {
                    case MONTH -> Times.month(address.month().atDay(1));
                    case LIST -> fiscalYear(address);
                });
        name.getElement().setAttribute("aria-live", "polite");
        Nav period = new Nav(
                step(address.step(-1), "‹", "meetings.earlier." + address.mode()),
                name,
                step(address.step(1), "›", "meetings.later." + address.mode()),
                today(address));
        period.setAriaLabel(getTranslation("meetings.period"));
        period.addClassName("period");
        return period;
    }

    private String fiscalYear(CalendarAddress address) {
        return getTranslation(
                "meetings.fiscal-year", String.valueOf(address.year().year()));
    }

    private RouterLink step(CalendarAddress there, String sign, String words) {
        RouterLink link = there.link(sign);
        link.addClassNames("button", "step");
        link.getElement()
                .setAttribute("aria-label", getTranslation(words))
                .setAttribute("title", getTranslation(words));
        return link;
    }

    private RouterLink today(CalendarAddress address) {
        RouterLink link = address.at(When.today(clock)).link(getTranslation("meetings.to-today." + address.mode()));
        link.addClassName("button");
        return link;
    }

    private Div filters(CalendarAddress address) {
        Select<MeetingKind> kind = new Select<>();
        kind.setLabel(getTranslation("meetings.kind"));
        kind.setItems(MeetingKind.values());
        kind.setItemLabelGenerator(item -> item == null ? getTranslation("meetings.kind.all") : Words.of(item));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("meetings.kind.all"));
        address.filter().kind().ifPresent(kind::setValue);
        Checkbox attending = new Checkbox(getTranslation("meetings.only-attending"));
        attending.setValue(address.filter().onlyAttending());
        Runnable again = () -> address.with(new CalendarFilter(kind.getOptionalValue(), attending.getValue()))
                .open(getUI().orElseThrow());
        kind.addValueChangeListener(change -> again.run());
        attending.addValueChangeListener(change -> again.run());
        Div filters = new Div(kind, attending);
        filters.addClassName("filters");
        return filters;
    }

    private Component body(CalendarAddress address) {
        return switch (address.mode()) {
            case MONTH -> new MonthPart(address, calendar, holidays, clock);
            case LIST -> new YearList(address, calendar, clock);
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.title");
    }
}
