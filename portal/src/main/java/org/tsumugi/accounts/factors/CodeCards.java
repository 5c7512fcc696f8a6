package org.tsumugi.accounts.factors;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.cards.Cards;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;

/// The door to my printed code card.
@Service
@May(Right.ENTER)
@Transactional
public class CodeCards {

    private final Cards cards;

    CodeCards(Cards cards) {
        this.cards = cards;
    }

    /// How many codes are left; 0 without a card.
    @Transactional(readOnly = true)
    public int left() {
        return cards.left(Actor.current().id());
    }

    /// A new card in the place of the former.
    ///
    /// @return its codes in their order, to be printed once
    @AskAgain
    public List<String> make() {
        return cards.make(Actor.current().id());
    }

    /// My card counts no more.
    @AskAgain
    public void drop() {
        cards.drop(Actor.current().id());
    }
}
