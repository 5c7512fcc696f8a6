package org.tsumugi.directory.entries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.tsumugi.directory.entries.Disputes;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;
import org.tsumugi.shell.Words;

/// Mistakes in entries that somebody told and no curator has looked at; always the way to what else waits.
record CurationCard(Disputes disputes) implements HomeCard {

    @Override
    public Question question() {
        return Question.WAITS_FOR_ME;
    }

    @Override
    public Optional<Component> card() {
        if (!Actor.current().may(Right.CURATE_DIRECTORY)) {
            return Optional.empty();
        }
        int open = disputes.open().size();
        if (open == 0) {
            return Optional.empty();
        }
        Div card = new Div(new RouterLink(Words.of("directory.curation.waiting", open), CurationView.class));
        card.addClassName("card");
        return Optional.of(card);
    }
}
