package org.tsumugi.meetings.presenting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.tsumugi.meetings.AgendaItem;
import org.tsumugi.meetings.presenting.Slides;
import org.tsumugi.shared.Region;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// Before it begins: what this is, when, where, and what is to come.
class TitleSlide extends Div {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    TitleSlide(Slides slides) {
        addClassName("title-slide");
        H1 title = new H1(slides.title());
        title.getElement().setAttribute("lang", "ja");
        Paragraph when = new Paragraph(Times.exact(slides.startsAt()) + "–" + time(slides.endsAt()));
        when.addClassName("when");
        add(title, when);
        if (!slides.place().isBlank()) {
            add(new Paragraph(Parts.written(slides.place())));
        }
        OrderedList agenda = new OrderedList();
        slides.agenda().forEach(item -> agenda.add(line(item)));
        add(agenda);
    }

    private static String time(Instant at) {
        return at.atZone(Region.ZONE).format(TIME);
    }

    private static ListItem line(AgendaItem item) {
        ListItem line = new ListItem();
        item.at().ifPresent(at -> {
            Span time = new Span(at.format(TIME));
            time.addClassName("time");
            line.add(time);
        });
        line.add(Parts.written(item.text()));
        return line;
    }
}
