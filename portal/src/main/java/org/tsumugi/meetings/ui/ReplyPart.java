package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import org.tsumugi.meetings.Meeting;
import org.tsumugi.meetings.Replies;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// My answer to a meeting, with a note to those who run it; a note half typed outlives the answers of others.
class ReplyPart extends Section {

    private final transient Replies replies;
    private final transient Clock clock;
    private final Runnable changed;
    private final Div state = new Div();
    private final Div problem = new Div();
    private final TextArea note = new TextArea(getTranslation("meetings.reply.note"));
    private final Button send = Parts.quiet(getTranslation("meetings.reply.send-note"), this::sendNote);
    private transient Meeting meeting;

    /// @param changed what the screen does after an answer was kept
    ReplyPart(Replies replies, Clock clock, Meeting meeting, String myNote, Runnable changed) {
        this.replies = replies;
        this.clock = clock;
        this.changed = changed;
        this.meeting = meeting;
        addClassNames("card", "reply");
        problem.addClassName("field-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        note.setValue(myNote);
        note.setMaxLength(Replies.NOTE_MAX);
        note.setMaxRows(6);
        note.setHelperText(getTranslation("meetings.reply.note.who-reads"));
        add(new H2(getTranslation("meetings.reply")), state, problem, note, send);
        show(meeting);
    }

    /// Shows the meeting as it is now and leaves the note alone.
    void show(Meeting now) {
        meeting = now;
        boolean open = now.takesReplies(clock.instant());
        state.removeAll();
        now.mine().ifPresent(mine -> state.add(said(mine)));
        if (open) {
            state.add(new ReplyButtons(now.details().title(), now.mine(), now.isFull(), this::reply), until());
        } else {
            state.add(closed());
        }
        if (open && now.isFull() && now.mine().filter(Rsvp.ATTEND::equals).isEmpty()) {
            state.add(hint(getTranslation("meetings.full.what-to-do")));
        }
        note.setVisible(open);
        send.setVisible(open && now.mine().isPresent());
    }

    private Paragraph said(Rsvp mine) {
        Paragraph said = new Paragraph(new Span(getTranslation("meetings.reply.mine")), Marks.answer(mine));
        said.addClassName("mine");
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private Component until() {
        return Parts.meta(new Span(
                getTranslation("meetings.reply.until", When.of(meeting.details().repliesUntil(), clock))));
    }

    private Component closed() {
        return hint(
                switch (meeting.status()) {
                    case PLANNED -> getTranslation("meetings.reply.closed");
                    case CANCELLED -> getTranslation("meetings.reply.cancelled");
                    case HELD -> getTranslation("meetings.reply.held");
                });
    }

    private static Paragraph hint(String sentence) {
        Paragraph hint = new Paragraph(sentence);
        hint.addClassName("hint");
        return hint;
    }

    private void reply(Rsvp answer) {
        reply(answer, getTranslation("meetings.reply.kept", Words.of(answer)));
    }

    private void reply(Rsvp answer, String done) {
        try {
            replies.reply(meeting.id(), answer, note.getValue());
            problem.setVisible(false);
            Notice.done(done);
        } catch (Refused refused) {
            problem.setText(Mishaps.sentence(refused));
            problem.setVisible(true);
        }
        changed.run();
    }

    private void sendNote() {
        meeting.mine().ifPresent(answer -> reply(answer, getTranslation("meetings.reply.note.kept")));
    }
}
