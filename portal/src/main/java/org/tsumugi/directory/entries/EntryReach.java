package org.tsumugi.directory.entries;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.FacilityKeepers;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Scope;

/// Whose entry it is: a manager's own facility's, or any for who curates.
@Component
class EntryReach {

    private final ObjectProvider<FacilityKeepers> keepers;

    EntryReach(ObjectProvider<FacilityKeepers> keepers) {
        this.keepers = keepers;
    }

    boolean covers(FacilityId id) {
        Optional<Scope> reach = Actor.current().reach(Right.KEEP_ENTRY);
        return reach.equals(Optional.of(Scope.EVERYWHERE)) || reach.isPresent() && isOwn(id);
    }

    /// Whether whoever acts manages this facility: what they say, it says itself.
    boolean isOwn(FacilityId id) {
        return Actor.current().may(Right.KEEP_ENTRY) && keepers.stream().anyMatch(room -> room.keeps(id));
    }

    void require(FacilityId id) {
        if (!covers(id)) {
            throw new AccessDeniedException("Not an entry they keep");
        }
    }
}
