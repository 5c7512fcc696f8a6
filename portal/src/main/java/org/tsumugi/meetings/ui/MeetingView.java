package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Replies;
import org.tsumugi.meetings.checkin.Attendance;
import org.tsumugi.meetings.checkin.ui.DeskPart;
import org.tsumugi.meetings.tickets.Tickets;
import org.tsumugi.meetings.topics.Topics;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;

/// One meeting; it follows what others answer and change while it is open.
@Route("meetings/:id")
@RolesAllowed({"MEMBER", "ORGANIZER", "COORDINATOR", "OFFICIAL"})
class MeetingView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Meetings meetings;
    private final transient Replies replies;
    private final transient Topics topics;
    private final transient Attendance attendance;
    private final transient Tickets tickets;
    private final transient Live live;
    private final transient Clock clock;
    private String title = "";

    MeetingView(
            Meetings meetings,
            Replies replies,
            Topics topics,
            Attendance attendance,
            Tickets tickets,
            Live live,
            Clock clock) {
        this.meetings = meetings;
        this.replies = replies;
        this.topics = topics;
        this.attendance = attendance;
        this.tickets = tickets;
        this.live = live;
        this.clock = clock;
        addClassNames("page", "meeting");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Live.Moment before = live.now();
        Meeting meeting = MeetingLinks.id(event).flatMap(meetings::find).orElseThrow(NotFoundException::new);
        title = meeting.details().title();
        Optional<DeskPart> desk = Actor.current().may(Right.PLAN_MEETINGS)
                ? Optional.of(new DeskPart(attendance, tickets, meeting))
                : Optional.empty();
        MeetingPage page = new MeetingPage(meeting, meetings, replies, topics, clock, desk);
        live.whileOpen(page, meeting.id(), before, page::lookAgain);
        removeAll();
        add(page);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
