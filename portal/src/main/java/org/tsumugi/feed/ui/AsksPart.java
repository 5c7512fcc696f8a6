package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.ThreadHead;

/// What a thread asks of its readers: to confirm, to see to something, to choose.
class AsksPart extends Div {

    private final transient AskDoors doors;
    private final Div told = new Div();
    private final Div choices = new Div();
    private Optional<PollPart> poll = Optional.empty();

    AsksPart(AskDoors doors, ThreadHead head) {
        this.doors = doors;
        addClassName("asks");
        add(told, choices);
        show(head);
    }

    /// A choice that is half made stays as it is.
    final void show(ThreadHead head) {
        told.removeAll();
        if (head.acknowledge()) {
            told.add(new AcknowledgePart(doors.acknowledgements(), head));
        }
        head.request().ifPresent(request -> told.add(new RequestPart(doors, head, request)));
        if (poll.isPresent()) {
            poll.get().lookAgain();
        } else if (head.kind() == PostKind.POLL) {
            poll = doors.polls().of(head.id()).map(found -> new PollPart(doors.polls(), found));
            poll.ifPresent(choices::add);
        }
    }
}
