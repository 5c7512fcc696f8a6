package org.tsumugi.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.tsumugi.accounts.factors.CodeCards;
import org.tsumugi.shared.Actor;
import org.tsumugi.shell.Parts;

/// My printed code card, for shared devices.
class CardPart extends Section {

    private final transient CodeCards cards;

    CardPart(CodeCards cards) {
        this.cards = cards;
        addClassNames("card", "form");
        show();
    }

    private void show() {
        removeAll();
        int left = cards.left();
        Div acts = new Div(
                Parts.quiet(getTranslation(left > 0 ? "accounts.card.anew" : "accounts.card.make"), this::make));
        if (left > 0) {
            acts.add(Parts.quiet(getTranslation("accounts.card.drop"), () -> {
                cards.drop();
                show();
            }));
        }
        acts.addClassName("acts");
        add(
                new H2(getTranslation("accounts.card")),
                new Paragraph(
                        left > 0 ? getTranslation("accounts.card.left", left) : getTranslation("accounts.card.none")),
                acts);
    }

    private void make() {
        var codes = cards.make();
        removeAll();
        add(
                new H2(getTranslation("accounts.card")),
                new CardSheet(Actor.current().name(), codes),
                Parts.primary(getTranslation("accounts.recovery.kept"), this::show));
    }
}
