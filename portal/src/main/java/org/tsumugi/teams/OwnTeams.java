package org.tsumugi.teams;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: where they belong.
@Component
class OwnTeams implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(new Part("teams.own.memberships", """
                        select team.name as team, membership.role, membership.since
                        from teams.membership
                        join teams.team on team.id = membership.team
                        where membership.member = :member order by membership.since
                        """));
    }
}
