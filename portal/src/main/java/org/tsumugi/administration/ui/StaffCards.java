package org.tsumugi.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.tsumugi.accounts.losses.LostPhones;
import org.tsumugi.members.standing.Confirmations;
import org.tsumugi.members.standing.Grants;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.HomeCard;
import org.tsumugi.shell.Words;

/// What waits for those who look after people: phones that are lost, roles to decide about, and the twice-yearly word
/// about their people.
@org.springframework.stereotype.Component
class StaffCards implements HomeCard {

    private final Grants grants;
    private final Confirmations confirmations;
    private final LostPhones phones;

    StaffCards(Grants grants, Confirmations confirmations, LostPhones phones) {
        this.phones = phones;
        this.grants = grants;
        this.confirmations = confirmations;
    }

    @Override
    public Question question() {
        return Question.WAITS_FOR_ME;
    }

    @Override
    public Optional<Component> card() {
        Actor me = Actor.current();
        int waiting = me.may(Right.APPROVE_ROLES) ? grants.waitingNumber() : 0;
        int due = me.may(Right.LOOK_AFTER_PEOPLE) ? confirmations.due() : 0;
        int lost = me.may(Right.LOOK_AFTER_PEOPLE) ? phones.openNumber() : 0;
        if (waiting + due + lost == 0) {
            return Optional.empty();
        }
        Div card = new Div(new H2(Words.of("administration.staff")));
        card.addClassName("card");
        if (lost > 0) {
            card.add(new RouterLink(Words.of("administration.card.losses", lost), LossesView.class));
        }
        if (waiting > 0) {
            card.add(new RouterLink(Words.of("administration.card.requests", waiting), GrantsView.class));
        }
        if (due > 0) {
            card.add(new RouterLink(Words.of("administration.card.due", due), StaffView.class));
        }
        return Optional.of(card);
    }
}
