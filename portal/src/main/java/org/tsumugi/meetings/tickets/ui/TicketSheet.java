package org.tsumugi.meetings.tickets.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.tsumugi.meetings.tickets.FreshTicket;
import org.tsumugi.shell.QrDrawing;
import org.tsumugi.shell.Times;
import org.tsumugi.shell.Words;

/// A ticket to hold before the other device's camera, or to read out: the code is on this screen and nowhere else.
class TicketSheet extends Article {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    TicketSheet(FreshTicket ticket) {
        addClassName("ticket");
        String page = portal() + "/desk";
        Image drawing =
                new Image(QrDrawing.of(page + "?code=" + ticket.code()), getTranslation("meetings.ticket.drawing"));
        drawing.addClassName("qr");
        Span address = new Span(page);
        address.addClassName("address");
        Span code = new Span(ticket.code());
        code.addClassName("code");
        add(new H3(Words.of(ticket.purpose())));
        if (ticket.early()) {
            Paragraph early = new Paragraph(getTranslation("meetings.ticket.early", Times.exact(ticket.opensAt())));
            early.addClassNames("hint", "state", "ask");
            early.getElement().setAttribute("role", "status");
            add(early);
        }
        add(
                drawing,
                new OrderedList(
                        new ListItem(new Span(getTranslation("meetings.ticket.open")), address),
                        new ListItem(new Span(getTranslation("meetings.ticket.type")), code)),
                new Paragraph(getTranslation(
                        "meetings.ticket.when", Times.exact(ticket.opensAt()), Times.exact(ticket.closesAt()))),
                new Paragraph(getTranslation("meetings.ticket.careful")));
    }

    /// The address by which the organiser's own browser reaches the portal: the device beside it does too.
    private static String portal() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest servlet ? address(servlet) : "";
    }

    private static String address(VaadinServletRequest servlet) {
        int port = servlet.getServerPort();
        String name = servlet.getScheme() + "://" + servlet.getServerName();
        return port == HTTP || port == HTTPS ? name : name + ":" + port;
    }
}
