package org.tsumugi.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import org.tsumugi.meetings.MeetingLine;
import org.tsumugi.meetings.Replies;
import org.tsumugi.meetings.Rsvp;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Words;

/// Meetings that wait for my answer, answered on the spot.
class WaitingCard extends Div {

    private final transient Replies replies;
    private final transient Clock clock;
    private final UnorderedList rows = new UnorderedList();

    WaitingCard(List<MeetingLine> lines, Replies replies, Clock clock) {
        this.replies = replies;
        this.clock = clock;
        addClassName("card");
        rows.addClassName("list");
        lines.forEach(line -> rows.add(row(line)));
        add(rows);
    }

    private MeetingListItem row(MeetingLine line) {
        MeetingListItem row = new MeetingListItem(line, clock);
        Div buttons =
                new Div(new ReplyButtons(line.title(), line.mine(), line.isFull(), answer -> reply(row, line, answer)));
        buttons.addClassName("above");
        row.add(buttons);
        return row;
    }

    private void reply(MeetingListItem row, MeetingLine line, Rsvp answer) {
        try {
            replies.reply(line.id(), answer);
            rows.replace(row, row(line.answered(answer)));
            Notice.done(getTranslation("meetings.reply.kept", Words.of(answer)));
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
    }
}
