package org.tsumugi.trail;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.OwnData;

/// What the room keeps of a member: what they did, and from where.
@Component
class OwnActs implements OwnData {

    @Override
    public List<Part> parts() {
        return List.of(new Part("trail.own.acts", """
                        select at, act, object_kind as thing, outcome, origin, reason
                        from trail.entry where actor = :member order by id
                        """));
    }
}
