package org.tsumugi.accounts.facility;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.cards.Cards;
import org.tsumugi.accounts.owners.Tidings;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;

/// The door at which a manager makes code cards for the people of the own facility. A card alone opens nothing: it
/// goes with the person's password, and counts on the facility's shared devices only. Nobody who may more than a
/// manager gets a card from one: who makes a card could use it.
@Service
@May(Right.GUARD_FACILITY)
@Transactional
public class StaffCodeCards {

    /// @param codes how many are left on the card; 0 without one
    public record Colleague(MemberId id, String name, int codes) {}

    /// As with slips for a new password.
    private static final Set<Role> NO_MORE_THAN_MANAGERS = Set.of(Role.MEMBER, Role.FACILITY_MANAGER, Role.ORGANIZER);

    private final ColleagueStore store;
    private final IdleLimitStore facilities;
    private final Cards cards;
    private final Tidings tidings;

    StaffCodeCards(ColleagueStore store, IdleLimitStore facilities, Cards cards, Tidings tidings) {
        this.store = store;
        this.facilities = facilities;
        this.cards = cards;
        this.tidings = tidings;
    }

    @Transactional(readOnly = true)
    public List<Colleague> colleagues() {
        return facilities
                .of(Actor.current().id())
                .map(ours -> store.of(ours.id(), NO_MORE_THAN_MANAGERS))
                .orElse(List.of());
    }

    /// A new card in the place of the former.
    ///
    /// @return its codes in their order, to be printed once
    /// @throws Refused for who does not work at my facility, and for who may more than a manager
    @AskAgain
    public List<String> make(MemberId colleague) {
        if (colleagues().stream().noneMatch(one -> one.id().equals(colleague))) {
            throw new Refused("accounts.refused.no-colleague");
        }
        if (!colleague.equals(Actor.current().id())) {
            tidings.tell(colleague, Tidings.Kind.CARD);
        }
        return cards.make(colleague);
    }
}
