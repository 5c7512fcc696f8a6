package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.MeetingStatus;
import org.tsumugi.meetings.Meetings;
import org.tsumugi.meetings.letters.ui.LetterLinks;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;

/// What can be done with a meeting: put it into one's own calendar; for organisers change it, call it off, confirm it.
class MeetingActs extends Div {

    private final transient Meetings meetings;
    private final transient Meeting meeting;
    private final Runnable changed;

    MeetingActs(Meeting meeting, Meetings meetings, Clock clock, Runnable changed) {
        this.meetings = meetings;
        this.meeting = meeting;
        this.changed = changed;
        addClassName("acts");
        add(MeetingLinks.file(meeting.id()));
        if (!Actor.current().may(Right.PLAN_MEETINGS)) {
            return;
        }
        if (meeting.status() != MeetingStatus.HELD) {
            add(LetterLinks.letters(meeting.id()));
        }
        if (meeting.status() != MeetingStatus.CANCELLED) {
            add(MeetingLinks.edit(meeting.id()));
            if (meeting.status() == MeetingStatus.PLANNED) {
                boolean begun = !clock.instant().isBefore(meeting.details().startsAt());
                add(begun ? confirmHeld() : Parts.quiet(getTranslation("meetings.cancel"), this::askBeforeCancelling));
            }
        }
    }

    private Button confirmHeld() {
        return Parts.primary(getTranslation("meetings.confirm-held"), () -> {
            meetings.confirmHeld(meeting.id(), meeting.version());
            Notice.done(getTranslation("meetings.confirmed-held"));
            changed.run();
        });
    }

    private void askBeforeCancelling() {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("meetings.cancel.question"));
        question.setText(getTranslation("meetings.cancel.what-happens", meeting.attending()));
        question.setConfirmText(getTranslation("meetings.cancel"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("meetings.cancel.leave"));
        question.addConfirmListener(confirmed -> {
            meetings.cancel(meeting.id(), meeting.version());
            Notice.done(getTranslation("meetings.cancel.done"));
            changed.run();
        });
        question.open();
    }
}
