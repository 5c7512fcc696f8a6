package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.tsumugi.meetings.MeetingLine;
import org.tsumugi.meetings.MeetingStatus;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// A meeting in a list: when, what, where, and what it wants of the reader.
class MeetingListItem extends ListItem {

    MeetingListItem(MeetingLine line, Clock clock) {
        addClassName("row");
        if (line.status() == MeetingStatus.CANCELLED) {
            addClassName("called-off");
        }
        Div when = new Div(new Span(When.of(line.startsAt(), line.endsAt(), clock)));
        when.addClassName("when");
        Marks.status(line.status()).ifPresent(when::add);
        if (line.status() != MeetingStatus.CANCELLED) {
            Marks.mine(line, clock.instant()).ifPresent(when::add);
        }
        Div head = new Div(MeetingLinks.meeting(line.id(), line.title()));
        head.addClassName("row-head");
        Div about = Parts.meta(Parts.chip(Words.of(line.kind())), Parts.written(line.place()));
        if (line.online()) {
            about.add(new Span(getTranslation("meetings.online")));
        }
        if (line.attending() > 0) {
            about.add(new Span(getTranslation("meetings.attending", line.attending())));
        }
        add(when, head, about);
    }
}
