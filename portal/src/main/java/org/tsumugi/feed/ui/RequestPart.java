package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tsumugi.feed.Request;
import org.tsumugi.feed.RequestState;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.feed.requests.Requests;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Refused;
import org.tsumugi.shell.Mishaps;
import org.tsumugi.shell.Notice;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// 依頼: by when, who sees to it, and what the reader can do about it.
class RequestPart extends Div {

    RequestPart(AskDoors doors, ThreadHead head, Request request) {
        addClassNames("acknowledge", "request");
        Requests requests = doors.requests();
        boolean isMine = head.author().equals(Actor.current().id());
        boolean isTaken = request.isTakenBy(Actor.current().id());
        add(RequestChip.of(request));
        request.dueAt().ifPresent(due -> add(new Span(getTranslation("feed.request.due", Times.exact(due)))));
        if (request.isOverdue(doors.clock().instant())) {
            add(Parts.chip(getTranslation("feed.request.overdue"), "wait"));
        }
        if (head.archived()) {
            return;
        }
        if (request.state() == RequestState.DONE && (isMine || isTaken)) {
            add(Parts.quiet(getTranslation("feed.request.not-done"), () -> act(() -> requests.notDone(head.id()))));
        }
        if (!request.state().isWaiting()) {
            addClassName("ended");
            return;
        }
        if (!isMine && request.state() == RequestState.OPEN) {
            add(Parts.primary(getTranslation("feed.request.take"), () -> act(() -> requests.take(head.id()))));
        }
        if (isMine || isTaken) {
            add(Parts.quiet(getTranslation("feed.request.done"), () -> act(() -> requests.done(head.id()))));
        }
        if (request.state() == RequestState.TAKEN && (isMine || isTaken)) {
            add(Parts.quiet(
                    getTranslation(isTaken ? "feed.request.give-back" : "feed.request.reopen"),
                    () -> act(() -> requests.giveBack(head.id()))));
        }
        if (isMine) {
            add(Parts.quiet(
                    getTranslation("feed.request.move-due"), () -> new DueDialog(requests, head.id(), request).open()));
            add(Parts.quiet(getTranslation("feed.request.withdraw"), () -> act(() -> requests.withdraw(head.id()))));
        }
        add(Parts.quiet(getTranslation("feed.phones"), () -> new CallDialog(doors.calling(), head.team()).open()));
    }

    /// Whoever was slower hears who was quicker; the part itself changes with the thread's news.
    private static void act(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            Notice.problem(Mishaps.sentence(refused));
        }
    }
}
