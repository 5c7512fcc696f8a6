package org.tsumugi.members.standing;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;

/// The door through which a whole facility is kept out while something is wrong there: everyone whose main place of
/// work it is. Their open tabs leave within seconds; nothing of theirs is lost.
@Service
@May(Right.CUT_OFF)
@Transactional
public class CutOffs {

    private final CutOffStore store;
    private final StandingStore people;
    private final Charge charge;
    private final Clock clock;

    CutOffs(CutOffStore store, StandingStore people, Charge charge, Clock clock) {
        this.store = store;
        this.people = people;
        this.charge = charge;
        this.clock = clock;
    }

    /// @throws Refused when it is the reader's own facility: nobody could open it again from outside; or all
    /// administrators'
    public void cutOff(FacilityId facility, Reason why) {
        boolean own = people.find(Actor.current().id())
                .flatMap(StaffLine::facility)
                .filter(facility::equals)
                .isPresent();
        if (own) {
            throw new Refused("members.refused.own-facility");
        }
        charge.requireAdministratorElsewhere(facility);
        store.put(facility, why.text(), clock.instant());
    }

    public void readmit(FacilityId facility) {
        store.remove(facility);
    }

    @Transactional(readOnly = true)
    public List<CutOff> all() {
        return store.all();
    }
}
