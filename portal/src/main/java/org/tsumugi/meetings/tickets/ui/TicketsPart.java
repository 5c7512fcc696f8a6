package org.tsumugi.meetings.tickets.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsumugi.meetings.MeetingId;
import org.tsumugi.meetings.tickets.Purpose;
import org.tsumugi.meetings.tickets.Ticket;
import org.tsumugi.meetings.tickets.Tickets;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// On a meeting's page, for organisers: hand out tickets, see which are good for something, take them back.
public class TicketsPart extends Section {

    private final transient Tickets tickets;
    private final transient MeetingId meeting;
    private final Div fresh = new Div();
    private final Div live = new Div();

    public TicketsPart(Tickets tickets, MeetingId meeting) {
        this.tickets = tickets;
        this.meeting = meeting;
        addClassNames("card", "tickets");
        Div acts = new Div(
                Parts.primary(getTranslation("meetings.tickets.RECEPTION"), () -> make(Purpose.RECEPTION)),
                Parts.quiet(getTranslation("meetings.tickets.PRESENTING"), () -> make(Purpose.PRESENTING)));
        acts.addClassName("acts");
        add(
                new H2(getTranslation("meetings.tickets")),
                new Paragraph(getTranslation("meetings.tickets.what")),
                acts,
                fresh,
                live);
        lookAgain();
    }

    /// The code just made stays: it is shown only this once.
    public void lookAgain() {
        List<Ticket> all = tickets.of(meeting);
        live.removeAll();
        if (!all.isEmpty()) {
            UnorderedList list = new UnorderedList(all.stream().map(this::row).toArray(ListItem[]::new));
            list.addClassName("list");
            live.add(list);
        }
    }

    private void make(Purpose purpose) {
        try {
            fresh.removeAll();
            fresh.add(new TicketSheet(tickets.make(meeting, purpose)));
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
        lookAgain();
    }

    private ListItem row(Ticket ticket) {
        Span what = new Span(Words.of(ticket.purpose()));
        what.addClassName("row-title");
        String state = ticket.usedAt()
                .map(used -> getTranslation("meetings.tickets.used", Times.exact(used), ticket.device()))
                .orElseGet(() -> getTranslation("meetings.tickets.unused"));
        ListItem row = new ListItem(
                what,
                Parts.meta(new Span(state)),
                Parts.meta(
                        new Span(getTranslation("meetings.tickets.made-by", ticket.maker())),
                        new Span(getTranslation("meetings.tickets.until", Times.exact(ticket.closesAt())))),
                Parts.quiet(getTranslation("meetings.tickets.end"), () -> end(ticket)));
        row.addClassName("row");
        return row;
    }

    private void end(Ticket ticket) {
        tickets.end(ticket.id());
        fresh.removeAll();
        Notice.done(getTranslation("meetings.tickets.ended"));
        lookAgain();
    }
}
