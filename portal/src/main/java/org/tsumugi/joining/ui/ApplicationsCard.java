package org.tsumugi.joining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.tsumugi.joining.applications.Applications;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;

/// Applications that wait for the one who reads: to be confirmed by a manager, to be approved by the base.
record ApplicationsCard(Applications applications) implements HomeCard {

    @Override
    public Question question() {
        return Question.WAITS_FOR_ME;
    }

    @Override
    public Optional<Component> card() {
        if (!Actor.current().may(Right.INVITE)) {
            return Optional.empty();
        }
        int waiting = applications.waitingForMe();
        if (waiting == 0) {
            return Optional.empty();
        }
        Div card = new Div();
        card.addClassName("card");
        card.add(new RouterLink(card.getTranslation("joining.applications.waiting", waiting), ApplicationsView.class));
        return Optional.of(card);
    }
}
