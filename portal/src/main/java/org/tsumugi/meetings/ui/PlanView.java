package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Series;
import org.tsumugi.meetings.SeriesList;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// Where an organiser plans a meeting, best from the last one of its series.
@Route("meetings/plan")
@RolesAllowed({"ORGANIZER", "COORDINATOR"})
class PlanView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    static final String DAY = "day";

    private final transient Meetings meetings;
    private final MeetingForm form = new MeetingForm();
    private final Button copy = Parts.quiet(getTranslation("meetings.copy-last"), this::copyTheLast);
    private final SeriesField series;

    PlanView(Meetings meetings, SeriesList seriesList, Clock clock) {
        this.meetings = meetings;
        series = new SeriesField(seriesList, copy, this::choose);
        copy.setEnabled(false);
        addClassName("page");
        form.tellOfDaysBefore(When.today(clock));
        Div acts = new Div(Parts.primary(getTranslation("meetings.plan.do"), this::plan));
        acts.addClassName("acts");
        form.addComponentAtIndex(1, series);
        add(new H1(getTranslation("meetings.plan")), form, acts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DAY)
                .flatMap(PlanView::day)
                .ifPresent(form::show);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private void choose(Series chosen) {
        form.show(chosen.kind());
        copy.setEnabled(true);
    }

    private void copyTheLast() {
        Optional<Meeting> last = series.value().flatMap(chosen -> meetings.lastOf(chosen.id()));
        last.ifPresentOrElse(
                meeting -> {
                    form.showWithoutDay(meeting.details());
                    form.problems().forget();
                    Notice.done(
                            getTranslation("meetings.copied", meeting.details().title()));
                },
                () -> Notice.problem(getTranslation("meetings.copy-last.none")));
    }

    private void plan() {
        form.draft(series::require)
                .ifPresent(draft -> series.value().ifPresent(chosen -> {
                    MeetingLinks.open(getUI().orElseThrow(), meetings.plan(chosen.id(), draft));
                    Notice.done(getTranslation("meetings.planned"));
                }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.plan");
    }
}
