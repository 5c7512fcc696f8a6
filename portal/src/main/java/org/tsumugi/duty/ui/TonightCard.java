package org.tsumugi.duty.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.tsumugi.duty.Duty;
import org.tsumugi.duty.Watch;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;
import org.tsumugi.shell.Parts;
import org.tsumugi.shell.Words;

/// 今夜の当番: whom to call until offices open again, each number one tap away.
record TonightCard(Duty duty) implements HomeCard {

    @Override
    public Question question() {
        return Question.TODAY;
    }

    @Override
    public Optional<Component> shortcut() {
        return Actor.current().may(Right.READ_DUTY)
                ? Optional.of(DutyLinks.tonight(Words.of("duty.tonight")))
                : Optional.empty();
    }

    @Override
    public Optional<Component> card() {
        if (!Actor.current().may(Right.READ_DUTY)) {
            return Optional.empty();
        }
        List<Watch> tonight = duty.tonight();
        if (tonight.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        Parts.draw(list, tonight.stream().map(WatchRow::new).toArray(Component[]::new));
        Div card = new Div(new H3(Words.of("duty.tonight")), list, DutyLinks.board(Words.of("duty.place")));
        card.addClassNames("card", "tonight");
        return Optional.of(card);
    }
}
