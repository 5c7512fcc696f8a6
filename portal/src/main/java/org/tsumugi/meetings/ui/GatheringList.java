package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.ProgrammeCount.Gathering;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// The gatherings that count; those that are over wait for someone to say that they took place.
class GatheringList extends UnorderedList {

    private final transient Meetings meetings;
    private final transient Clock clock;
    private final Runnable changed;

    GatheringList(List<Gathering> gatherings, Meetings meetings, Clock clock, Runnable changed) {
        this.meetings = meetings;
        this.clock = clock;
        this.changed = changed;
        addClassName("list");
        gatherings.forEach(gathering -> add(row(gathering)));
    }

    private ListItem row(Gathering gathering) {
        Div head = new Div(MeetingLinks.meeting(gathering.id(), gathering.title()));
        head.addClassName("row-head");
        Div when = new Div(new Span(When.of(gathering.startsAt(), gathering.endsAt(), clock)));
        when.addClassName("when");
        Marks.status(gathering.status()).ifPresent(when::add);
        Div meta = Parts.meta(Parts.chip(Words.of(gathering.kind())));
        gathering.contents().stream().sorted().forEach(content -> meta.add(new Span(Words.of(content))));
        ListItem row = new ListItem(when, head, meta);
        row.addClassName("row");
        if (gathering.waitsForConfirmation(clock.instant())) {
            row.add(Parts.quiet(getTranslation("meetings.confirm-held"), () -> confirm(gathering)));
        }
        return row;
    }

    private void confirm(Gathering gathering) {
        meetings.confirmHeld(gathering.id(), gathering.version());
        Notice.done(getTranslation("meetings.confirmed-held"));
        changed.run();
    }
}
