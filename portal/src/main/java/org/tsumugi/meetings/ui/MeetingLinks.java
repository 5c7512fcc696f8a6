package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Words;

/// The way in to the meetings' screens.
public final class MeetingLinks {

    static final String ID = "id";

    private MeetingLinks() {}

    public static RouterLink meeting(MeetingId id, String title) {
        RouterLink link = new RouterLink(title, MeetingView.class, parameters(id));
        link.getElement().setAttribute("lang", "ja");
        return link;
    }

    public static Class<? extends Component> calendar() {
        return CalendarView.class;
    }

    /// The way to plan a meeting, for those who may.
    static Optional<RouterLink> plan(Optional<LocalDate> day) {
        if (!Actor.current().may(Right.PLAN_MEETINGS)) {
            return Optional.empty();
        }
        RouterLink link = new RouterLink(Words.of("meetings.plan"), PlanView.class);
        day.ifPresent(
                chosen -> link.setQueryParameters(QueryParameters.simple(Map.of(PlanView.DAY, chosen.toString()))));
        link.addClassName("button");
        return Optional.of(link);
    }

    /// What an empty place offers: planning, where the reader may.
    static Component[] firstStep(Optional<LocalDate> day) {
        return plan(day).stream().toArray(Component[]::new);
    }

    static RouterLink edit(MeetingId id) {
        RouterLink link = new RouterLink(Words.of("meetings.edit"), EditView.class, parameters(id));
        link.addClassName("button");
        return link;
    }

    /// The file for calendar programs.
    static Anchor file(MeetingId id) {
        Anchor link = new Anchor("meetings/" + id + ".ics", Words.of("meetings.file"));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", "");
        link.addClassName("button");
        return link;
    }

    static void open(UI ui, MeetingId id) {
        ui.navigate(MeetingView.class, parameters(id));
    }

    static Optional<MeetingId> id(BeforeEnterEvent event) {
        return event.getRouteParameters().get(ID).flatMap(MeetingId::parse);
    }

    private static RouteParameters parameters(MeetingId id) {
        return new RouteParameters(new RouteParam(ID, id.toString()));
    }
}
