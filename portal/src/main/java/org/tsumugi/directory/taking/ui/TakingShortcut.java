package org.tsumugi.directory.taking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;
import org.tsumugi.shell.Words;

/// Beside who is on call tonight: whom else to ask.
record TakingShortcut() implements HomeCard {

    @Override
    public Question question() {
        return Question.TODAY;
    }

    @Override
    public Optional<Component> shortcut() {
        if (!Actor.current().may(Right.READ_DIRECTORY)) {
            return Optional.empty();
        }
        RouterLink link = new RouterLink(Words.of("directory.taking"), TakingView.class);
        link.addClassName("button");
        return Optional.of(link);
    }

    @Override
    public Optional<Component> card() {
        return Optional.empty();
    }
}
