package org.tsumugi.joining.desk;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.members.Reach;
import org.tsumugi.shared.Right;

/// How far an inviter reaches: a manager to the facilities where they work today, the base and the administrator
/// everywhere.
@Component
public class Inviters {

    private final Reach reach;

    Inviters(Reach reach) {
        this.reach = reach;
    }

    public boolean reachEverywhere() {
        return facilities().isEmpty();
    }

    /// Empty for everywhere.
    public Optional<Set<FacilityId>> facilities() {
        return reach.facilities(Right.INVITE);
    }

    /// @throws AccessDeniedException when the facility is none of theirs
    public void requireReach(Optional<FacilityId> facility) {
        if (!reach.covers(Right.INVITE, facility)) {
            throw new AccessDeniedException("Not a facility of this manager");
        }
    }
}
