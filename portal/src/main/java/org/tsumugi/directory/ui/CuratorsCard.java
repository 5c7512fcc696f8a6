package org.tsumugi.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;
import org.tsumugi.shell.Words;

/// Something of the directory waits for its curators.
///
/// @param words   with how many as their value
/// @param waiting asked for curators only
public record CuratorsCard(String words, Class<? extends Component> view, IntSupplier waiting) implements HomeCard {

    @Override
    public Question question() {
        return Question.WAITS_FOR_ME;
    }

    @Override
    public Optional<Component> card() {
        int many = Actor.current().may(Right.CURATE_DIRECTORY) ? waiting.getAsInt() : 0;
        if (many == 0) {
            return Optional.empty();
        }
        Div card = new Div(new RouterLink(Words.of(words, many), view));
        card.addClassName("card");
        return Optional.of(card);
    }
}
