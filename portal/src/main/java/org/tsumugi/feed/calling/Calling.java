package org.tsumugi.feed.calling;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.members.Phones;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;
import org.tsumugi.teams.TeamId;

/// The door to whom to call instead of writing, or besides.
@Service
@May(Right.READ_FEED)
public class Calling {

    private static final int LINES = 50;

    private final TeamNumberStore store;
    private final Phones phones;

    Calling(TeamNumberStore store, Phones phones) {
        this.store = store;
        this.phones = phones;
    }

    /// The others in a team of mine by facility, with the numbers by which I may call them.
    @Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
    public Slice<PhoneLine, PhoneKey> team(TeamId team, Optional<PhoneKey> after) {
        Slice<PhoneLine, PhoneKey> lines =
                Slice.of(store.team(team, Actor.current().id(), after, LINES + 1), LINES, PhoneKey::of);
        return new Slice<>(PhoneLine.withNumbers(lines.items(), phones), lines.next());
    }
}
