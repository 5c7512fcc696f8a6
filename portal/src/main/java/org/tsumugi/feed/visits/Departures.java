package org.tsumugi.feed.visits;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tsumugi.members.standing.MemberLeft;

/// Forgets when somebody was here who has left.
@Component
class Departures {

    private final VisitStore visits;

    Departures(VisitStore visits) {
        this.visits = visits;
    }

    @ApplicationModuleListener
    void on(MemberLeft left) {
        visits.forget(left.member());
    }
}
