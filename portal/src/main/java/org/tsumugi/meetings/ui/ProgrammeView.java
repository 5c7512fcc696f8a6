package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.tsumugi.meetings.MeetingContent;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Programme;
import org.tsumugi.meetings.ProgrammeCount;
import org.tsumugi.shared.FiscalYear;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// The organisers' page: how this fiscal year's gatherings stand against what the programme asks for.
@Route("meetings/programme")
@RolesAllowed({"ORGANIZER", "COORDINATOR"})
class ProgrammeView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private static final String YEAR = "year";

    private final transient Programme programme;
    private final transient Meetings meetings;
    private final transient Clock clock;

    ProgrammeView(Programme programme, Meetings meetings, Clock clock) {
        this.programme = programme;
        this.meetings = meetings;
        this.clock = clock;
        addClassNames("page", "programme");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(YEAR)
                .filter(text -> text.matches("20\\d\\d"))
                .map(text -> new FiscalYear(Integer.parseInt(text)))
                .orElseGet(() -> FiscalYear.of(When.today(clock))));
    }

    private void show(FiscalYear year) {
        ProgrammeCount count = programme.count(year);
        removeAll();
        add(new H1(getTranslation("meetings.programme")), years(year), new DutyCards(count), contents(count));
        add(new H2(getTranslation("meetings.programme.gatherings")));
        if (count.gatherings().isEmpty()) {
            add(Parts.empty(
                    getTranslation("meetings.programme.none"), MeetingLinks.firstStep(java.util.Optional.empty())));
        } else {
            add(new GatheringList(count.gatherings(), meetings, clock, () -> show(year)));
        }
    }

    private Nav years(FiscalYear year) {
        Nav years = new Nav(
                step(new FiscalYear(year.year() - 1), "‹", "meetings.earlier.LIST"),
                new H2(getTranslation("meetings.fiscal-year", String.valueOf(year.year()))),
                step(new FiscalYear(year.year() + 1), "›", "meetings.later.LIST"));
        years.addClassName("period");
        years.setAriaLabel(getTranslation("meetings.period"));
        return years;
    }

    private RouterLink step(FiscalYear there, String sign, String words) {
        RouterLink link = new RouterLink(sign, ProgrammeView.class);
        link.setQueryParameters(QueryParameters.simple(Map.of(YEAR, String.valueOf(there.year()))));
        link.addClassNames("button", "step");
        link.getElement()
                .setAttribute("aria-label", getTranslation(words))
                .setAttribute("title", getTranslation(words));
        return link;
    }

    private Section contents(ProgrammeCount count) {
        Section section = new Section(
                new H2(getTranslation("meetings.programme.contents")),
                new Paragraph(getTranslation("meetings.programme.contents.why")));
        Arrays.stream(MeetingContent.values()).forEach(content -> section.add(content(content, count)));
        section.addClassName("contents");
        return section;
    }

    private Div content(MeetingContent content, ProgrammeCount count) {
        Span state = switch (count.coverage(content)) {
            case HELD -> Parts.chip("✓ " + getTranslation("meetings.coverage.HELD"), "ok");
            case PLANNED -> Parts.chip("○ " + getTranslation("meetings.coverage.PLANNED"));
            case MISSING -> Parts.chip("△ " + getTranslation("meetings.coverage.MISSING"), "ask");
        };
        return new Div(state, new Span(" " + Words.of(content)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.programme");
    }
}
