package org.tsumugi.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.tsumugi.directory.Suggestions;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;

/// Numbers that members told and a curator has not looked at.
record NumbersCard(Suggestions suggestions) implements HomeCard {

    @Override
    public Question question() {
        return Question.WAITS_FOR_ME;
    }

    @Override
    public Optional<Component> card() {
        if (!Actor.current().may(Right.CURATE_DIRECTORY)) {
            return Optional.empty();
        }
        int waiting = suggestions.waiting().size();
        if (waiting == 0) {
            return Optional.empty();
        }
        Div card = new Div();
        card.addClassName("card");
        RouterLink link = new RouterLink(card.getTranslation("directory.numbers.waiting", waiting), NumbersView.class);
        card.add(link);
        return Optional.of(card);
    }
}
