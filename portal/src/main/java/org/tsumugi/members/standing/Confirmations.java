package org.tsumugi.members.standing;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;
import org.tsumugi.shared.Unrecorded;

/// The door through which managers say, twice a year, that their people still need what they may do.
@Service
@May(Right.LOOK_AFTER_PEOPLE)
@Transactional
public class Confirmations {

    /// Six months.
    public static final Duration HOLDS = Duration.ofDays(182);

    private final ConfirmationStore store;
    private final Charge charge;
    private final Clock clock;

    Confirmations(ConfirmationStore store, Charge charge, Clock clock) {
        this.store = store;
        this.charge = charge;
        this.clock = clock;
    }

    /// This person is still here, in these roles.
    public void confirm(MemberId member) {
        charge.another(member);
        store.put(member, Actor.current().id(), clock.instant());
    }

    /// Somebody let this person in just now: that is the first word.
    @May(Right.JOIN)
    @Unrecorded("a step of joining, which has a row of its own")
    public void joined(MemberId member) {
        store.put(member, Actor.current().id(), clock.instant());
    }

    /// How many people wait for my word: a manager's of the own facility; an administrator's who hold a role that is
    /// above all managers.
    @Transactional(readOnly = true)
    public int due() {
        Actor me = Actor.current();
        return store.due(
                me.id(),
                me.is(Role.FACILITY_MANAGER),
                me.is(Role.ADMINISTRATOR),
                clock.instant().minus(HOLDS));
    }
}
