package org.tsumugi.meetings.presenting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tsumugi.meetings.AgendaItem;
import org.tsumugi.meetings.presenting.Slides;
import org.tsumugi.shell.Parts;

/// One point of the agenda, as large as it fits; above it the meeting, below it what comes next.
class PointSlide extends Div {

    /// @param point counted from one
    PointSlide(Slides slides, int point) {
        addClassName("point-slide");
        AgendaItem item = slides.agenda().get(point - 1);
        Paragraph meeting = new Paragraph(Parts.written(slides.title()));
        meeting.addClassName("of");
        H1 text = new H1(item.text());
        text.getElement().setAttribute("lang", "ja");
        add(meeting);
        item.at().ifPresent(at -> {
            Paragraph time = new Paragraph(at.format(TitleSlide.TIME));
            time.addClassName("time");
            add(time);
        });
        add(text);
        if (!item.speaker().isBlank()) {
            Paragraph speaker = new Paragraph(Parts.written(item.speaker()));
            speaker.addClassName("speaker");
            add(speaker);
        }
        if (point < slides.agenda().size()) {
            Paragraph next = new Paragraph(
                    new Span(getTranslation("meetings.present.then")),
                    Parts.written(slides.agenda().get(point).text()));
            next.addClassName("then");
            add(next);
        }
    }
}
