package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tsumugi.meetings.AgendaItem;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.shell.MarkdownText;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// What a meeting is about: agenda, speakers, text.
class MeetingAbout extends Div {

    MeetingAbout(MeetingDraft details) {
        if (!details.agenda().isEmpty()) {
            OrderedList agenda = new OrderedList();
            agenda.addClassName("agenda");
            details.agenda().forEach(item -> agenda.add(item(item)));
            add(new H2(getTranslation("meetings.agenda")), agenda);
        }
        if (!details.speakers().isBlank()) {
            Paragraph speakers = new Paragraph(details.speakers());
            speakers.getElement().setAttribute("lang", "ja");
            add(new H2(getTranslation("meetings.speakers")), speakers);
        }
        if (!details.about().isBlank()) {
            add(new H2(getTranslation("meetings.about")), new MarkdownText(details.about()));
        }
    }

    private static ListItem item(AgendaItem item) {
        ListItem point = new ListItem();
        item.at().ifPresent(at -> {
            Span time = new Span(at.toString() + " ");
            time.addClassName("time");
            point.add(time);
        });
        point.add(Parts.written(item.text()), new Span(" "), Parts.chip(Words.of(item.content())));
        if (!item.speaker().isBlank()) {
            point.add(Parts.meta(Parts.written(item.speaker())));
        }
        return point;
    }
}
