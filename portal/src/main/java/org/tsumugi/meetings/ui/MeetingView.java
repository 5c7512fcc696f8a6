package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.Replies;
import org.tsumugi.shell.Live;

/// One meeting; it follows what others answer and change while it is open.
@Route("meetings/:id")
@RolesAllowed({"MEMBER", "ORGANIZER", "COORDINATOR", "OFFICIAL"})
class MeetingView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Meetings meetings;
    private final transient Replies replies;
    private final transient Live live;
    private final transient Clock clock;
    private String title = "";

    MeetingView(Meetings meetings, Replies replies, Live live, Clock clock) {
        this.meetings = meetings;
        this.replies = replies;
        this.live = live;
        this.clock = clock;
        addClassNames("page", "meeting");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Meeting meeting = MeetingLinks.id(event).flatMap(meetings::find).orElseThrow(NotFoundException::new);
        title = meeting.details().title();
        MeetingPage page = new MeetingPage(meeting, meetings, replies, clock);
        live.whileOpen(page, meeting.id(), page::lookAgain);
        removeAll();
        add(page);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
