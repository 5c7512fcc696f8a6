package org.tsumugi.members.standing;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.members.Reach;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door through which managers say, twice a year, that their people still need what they may do.
@Service
@May(Right.LOOK_AFTER_PEOPLE)
@Transactional
public class Confirmations {

    /// Six months.
    public static final Duration HOLDS = Duration.ofDays(182);

    private final ConfirmationStore store;
    private final Staff staff;
    private final Reach reach;
    private final Clock clock;

    Confirmations(ConfirmationStore store, Staff staff, Reach reach, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.reach = reach;
        this.clock = clock;
    }

    /// This person is still here, in these roles.
    public void confirm(MemberId member) {
        if (staff.find(member).isEmpty()) {
            throw new Refused("members.refused.nobody");
        }
        if (member.equals(Actor.current().id())) {
            throw new Refused("members.refused.oneself");
        }
        store.put(member, Actor.current().id(), clock.instant());
    }

    /// How many people of my own facilities wait for it, myself apart.
    @Transactional(readOnly = true)
    public int due() {
        return store.due(
                reach.facilities(Right.LOOK_AFTER_PEOPLE).orElse(Set.of()),
                Actor.current().id(),
                clock.instant().minus(HOLDS));
    }
}
