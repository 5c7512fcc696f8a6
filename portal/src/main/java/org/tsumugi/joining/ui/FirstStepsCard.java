package org.tsumugi.joining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.tsumugi.joining.FirstSteps;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;

/// What a new portal still lacks before people can come, for who prepares it.
record FirstStepsCard(FirstSteps steps) implements HomeCard {

    @Override
    public Question question() {
        return Question.WAITS_FOR_ME;
    }

    @Override
    public Optional<Component> card() {
        if (!Actor.current().may(Right.PREPARE)) {
            return Optional.empty();
        }
        int open = steps.state().open();
        if (open == 0) {
            return Optional.empty();
        }
        Div card = new Div();
        card.addClassName("card");
        card.add(new RouterLink(card.getTranslation("joining.first.waiting", open), FirstStepsView.class));
        return Optional.of(card);
    }
}
