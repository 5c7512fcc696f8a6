package org.tsumugi.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.tsumugi.directory.Facilities;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;

/// How to reach the base, always at hand.
record DeskCard(Facilities facilities) implements HomeCard {

    @Override
    public Question question() {
        return Question.AT_HAND;
    }

    @Override
    public Optional<Component> card() {
        if (!Actor.current().may(Right.READ_DIRECTORY)) {
            return Optional.empty();
        }
        return facilities.desk().map(desk -> {
            Div card = new Div(new Desk(desk));
            card.addClassName("card");
            return card;
        });
    }
}
