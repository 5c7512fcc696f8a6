package org.tsumugi.feed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tsumugi.feed.ThreadHead;
import org.tsumugi.feed.acknowledgements.Acknowledgements;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Times;

/// 確認しました: for a reader the button, for the author and who leads the team the way to how far it has reached.
class AcknowledgePart extends Div {

    private final Span count = new Span();

    AcknowledgePart(Acknowledgements acknowledgements, ThreadHead head) {
        addClassName("acknowledge");
        boolean isMine = head.author().equals(Actor.current().id());
        head.dueOn().ifPresent(due -> add(new Span(getTranslation("feed.due", Times.day(due)))));
        if (head.confirmed()) {
            add(Parts.chip(getTranslation("feed.confirmed"), "ok"));
        } else if (!isMine) {
            add(Parts.primary(getTranslation("feed.confirm"), () -> acknowledgements.confirm(head.id())));
        }
        add(count);
        if (isMine || head.leads()) {
            add(FeedLinks.confirmations(head.id(), getTranslation("feed.confirmations.who")));
        }
    }

    /// How many have confirmed by now.
    final void count(ThreadHead head) {
        count.setText(getTranslation("feed.confirmations", head.confirmations()));
    }
}
