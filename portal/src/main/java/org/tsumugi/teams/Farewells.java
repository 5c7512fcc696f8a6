package org.tsumugi.teams;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tsumugi.members.standing.MemberLeft;

/// Takes whoever has left the portal out of its teams.
@Component
class Farewells {

    private final TeamStore teams;

    Farewells(TeamStore teams) {
        this.teams = teams;
    }

    @ApplicationModuleListener
    void on(MemberLeft left) {
        teams.leaveAll(left.member());
    }
}
