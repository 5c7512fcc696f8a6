package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Optional;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Request;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.shell.Parts;

/// What a thread asks of its readers: to confirm, to see to something, to choose; and where its question is answered.
class AsksPart extends Div {

    /// What decides which buttons stand here: as long as it is the same they stay under the finger, however many others
    /// confirm meanwhile.
    private record Asked(
            boolean acknowledge,
            boolean confirmed,
            Optional<LocalDate> dueOn,
            boolean leads,
            boolean archived,
            Optional<Request> request,
            Optional<Integer> answeredAt,
            boolean closed,
            boolean overdue) {}

    private final transient AskDoors doors;
    private final Div told = new Div();
    private final Div choices = new Div();
    private transient Optional<Asked> asked = Optional.empty();
    private Optional<AcknowledgePart> acknowledge = Optional.empty();
    private Optional<PollPart> poll = Optional.empty();

    AsksPart(AskDoors doors, ThreadHead head) {
        this.doors = doors;
        addClassName("asks");
        add(told, choices);
        show(head);
    }

    /// A choice that is half made stays as it is.
    final void show(ThreadHead head) {
        Optional<Asked> now = Optional.of(asked(head));
        if (!now.equals(asked)) {
            asked = now;
            ask(head);
        }
        acknowledge.ifPresent(part -> part.count(head));
        if (poll.isPresent()) {
            poll.get().lookAgain();
        } else if (head.kind() == PostKind.POLL) {
            poll = doors.polls().of(head.id()).map(found -> new PollPart(doors.polls(), found));
            poll.ifPresent(choices::add);
        }
    }

    private void ask(ThreadHead head) {
        told.removeAll();
        if (head.closed()) {
            told.add(Parts.chip(getTranslation("feed.question.over"), "plain"));
        }
        head.answeredAt().ifPresent(at -> told.add(answer(head, at)));
        acknowledge = head.acknowledge()
                ? Optional.of(new AcknowledgePart(doors.acknowledgements(), head))
                : Optional.empty();
        acknowledge.ifPresent(told::add);
        head.request().ifPresent(request -> told.add(new RequestPart(doors, head, request)));
    }

    private RouterLink answer(ThreadHead head, int position) {
        RouterLink link = FeedLinks.post(head.id(), position, getTranslation("feed.answer.see"));
        link.addClassName("button");
        return link;
    }

    private Asked asked(ThreadHead head) {
        boolean overdue = head.request()
                .filter(request -> request.isOverdue(doors.clock().instant()))
                .isPresent();
        return new Asked(
                head.acknowledge(),
                head.confirmed(),
                head.dueOn(),
                head.leads(),
                head.archived(),
                head.request(),
                head.answeredAt(),
                head.closed(),
                overdue);
    }
}
