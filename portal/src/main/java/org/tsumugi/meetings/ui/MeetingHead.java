package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingDraft;
import org.tsumugi.meetings.MeetingStatus;
import org.tsumugi.members.ui.MembersLinks;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// What, when, where, by whom, and how many seats.
class MeetingHead extends Div {

    private final DescriptionList facts = new DescriptionList();

    MeetingHead(Meeting meeting, Clock clock) {
        MeetingDraft details = meeting.details();
        H1 title = new H1(details.title());
        title.getElement().setAttribute("lang", "ja");
        Div above = Parts.meta(
                Parts.chip(Words.of(details.kind())),
                Parts.written(meeting.series().name()),
                Parts.written(meeting.series().owner()));
        add(above, title);
        if (meeting.status() == MeetingStatus.CANCELLED) {
            Paragraph cancelled = new Paragraph(getTranslation("meetings.cancelled"));
            cancelled.addClassName("field-error");
            add(cancelled);
        } else {
            Marks.status(meeting.status()).ifPresent(this::add);
        }
        facts.addClassName("facts");
        Span when = new Span(When.of(details.startsAt(), details.endsAt(), clock));
        when.addClassName("when");
        fact("meetings.when", when);
        if (!details.place().isBlank()) {
            fact("meetings.place-of", Parts.written(details.place()));
        }
        details.onlineLink().ifPresent(link -> fact("meetings.online-link", outside(link)));
        fact("meetings.attendance", new Span(seats(meeting)));
        meeting.organizer().ifPresent(who -> fact("meetings.organizer", MembersLinks.member(who)));
        add(facts);
    }

    private void fact(String words, Component value) {
        facts.add(new Term(getTranslation(words)), new Description(value));
    }

    private Anchor outside(String address) {
        Anchor link = new Anchor(address, address);
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return link;
    }

    private String seats(Meeting meeting) {
        int attending = meeting.attending();
        return meeting.details()
                .capacity()
                .map(capacity ->
                        getTranslation("meetings.seats", attending, capacity, Math.max(0, capacity - attending)))
                .orElseGet(() -> getTranslation("meetings.people", attending));
    }
}
