package org.tsumugi.meetings.checkin.ui;

import com.vaadin.flow.component.html.Div;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.MeetingStatus;
import org.tsumugi.meetings.checkin.Attendance;
import org.tsumugi.meetings.checkin.Turnout;
import org.tsumugi.meetings.tickets.Tickets;
import org.tsumugi.meetings.tickets.ui.TicketsPart;

/// On a meeting's page, for organisers: who came, and what runs under tickets.
public class DeskPart extends Div {

    private final transient Attendance attendance;
    private final transient MeetingId meeting;
    private final TurnoutPart turnout = new TurnoutPart();
    private final TicketsPart tickets;

    public DeskPart(Attendance attendance, Tickets door, Meeting about) {
        this.attendance = attendance;
        this.meeting = about.id();
        tickets = new TicketsPart(door, about.id());
        addClassName("desk-part");
        add(turnout, tickets);
        lookAgain(about);
    }

    public void lookAgain(Meeting now) {
        Turnout came = attendance.of(meeting);
        turnout.setVisible(came.came() > 0);
        turnout.show(came);
        tickets.setVisible(now.status() != MeetingStatus.CANCELLED);
        tickets.lookAgain();
    }
}
