package org.tsumugi.accounts.losses;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.accounts.factors.SecondFactors;
import org.tsumugi.accounts.owners.Owners;
import org.tsumugi.accounts.owners.Tidings;
import org.tsumugi.accounts.sessions.SessionEnd;
import org.tsumugi.members.Reach;
import org.tsumugi.members.standing.Charge;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door for when a phone is lost. Reporting it ends the sessions and withdraws every second factor at once; from
/// then on the password alone opens nothing, until a new factor is set up: where its owner is still signed in, or by
/// the slip that a manager hands over in person.
@Service
@May(Right.LOOK_AFTER_PEOPLE)
@Transactional
public class LostPhones {

    private final LossStore store;
    private final Owners owners;
    private final SecondFactors factors;
    private final SessionEnd sessions;
    private final Charge charge;
    private final Reach reach;
    private final Tidings tidings;
    private final Clock clock;

    LostPhones(
            LossStore store,
            Owners owners,
            SecondFactors factors,
            SessionEnd sessions,
            Charge charge,
            Reach reach,
            Tidings tidings,
            Clock clock) {
        this.store = store;
        this.owners = owners;
        this.factors = factors;
        this.sessions = sessions;
        this.charge = charge;
        this.reach = reach;
        this.tidings = tidings;
        this.clock = clock;
    }

    /// Mine is lost; I am signed in here on something else, and stay so.
    @May(Right.ENTER)
    public LossId reportMine() {
        MemberId me = Actor.current().id();
        sessions.others(me);
        return report(me, me);
    }

    /// Somebody's whom I look after.
    public LossId report(MemberId member) {
        charge.another(member);
        sessions.all(member);
        tidings.tell(member, Tidings.Kind.LOST);
        return report(member, Actor.current().id());
    }

    private LossId report(MemberId member, MemberId by) {
        factors.withdraw(member);
        owners.hold(member, clock.instant());
        Optional<Loss> known = store.latest(member);
        if (known.isPresent()) {
            return known.get().id();
        }
        LossId id = LossId.next();
        store.add(id, member, by, clock.instant());
        // Of two reports at once the other may have been first.
        return store.latest(member).map(Loss::id).orElse(id);
    }

    /// The open one of mine.
    @May(Right.ENTER)
    @Transactional(readOnly = true)
    public Optional<Loss> mine() {
        return store.latest(Actor.current().id());
    }

    /// Open ones of people within reach, oldest first.
    @Transactional(readOnly = true)
    public List<Loss> open() {
        return store.open(reach.facilities(Right.LOOK_AFTER_PEOPLE));
    }

    /// How many are open within reach.
    @Transactional(readOnly = true)
    public int openNumber() {
        return store.openNumber(reach.facilities(Right.LOOK_AFTER_PEOPLE));
    }

    /// Since when somebody whom I look after cannot come in, because a phone is lost and nothing new is set up.
    @Transactional(readOnly = true)
    public Optional<Instant> heldSince(MemberId member) {
        return charge.find(member).flatMap(line -> owners.heldSince(member));
    }

    /// A step is done, or not yet after all: said by the owner of the phone or by who looks after them.
    @May(Right.ENTER)
    public void mark(LossId id, LossStep step, boolean done) {
        requireMine(id);
        store.mark(id, step, done);
    }

    /// All that had to be done is done.
    public void close(LossId id) {
        requireMine(id);
        store.close(id, clock.instant());
    }

    private void requireMine(LossId id) {
        MemberId owner = store.find(id)
                .map(loss -> loss.member().id())
                .orElseThrow(() -> new Refused("accounts.refused.nobody"));
        Actor me = Actor.current();
        boolean mine = owner.equals(me.id())
                || me.may(Right.LOOK_AFTER_PEOPLE) && charge.find(owner).isPresent();
        if (!mine) {
            throw new Refused("accounts.refused.nobody");
        }
    }
}
