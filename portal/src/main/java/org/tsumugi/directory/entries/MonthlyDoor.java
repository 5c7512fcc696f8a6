package org.tsumugi.directory.entries;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tsumugi.directory.entries.MonthlyStore.Link;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Role;

/// Where who follows the link of a letter stands: it makes them somebody who may do one act, in the facility's name.
///
/// Keys have 128 random bits: whoever guesses needs no other hindrance.
@Component
public class MonthlyDoor {

    private final MonthlyStore store;
    private final Clock clock;

    MonthlyDoor(MonthlyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Empty for a key that never was, or whose time is over.
    public Optional<Actor> enter(String key) {
        return store.find(LinkKeys.hash(key))
                .filter(link -> link.endsAt().isAfter(clock.instant()))
                .map(MonthlyDoor::actor);
    }

    private static Actor actor(Link link) {
        return new Actor(
                Actor.SYSTEM.id(),
                link.name(),
                Set.of(Role.CONFIRMING),
                link.id().value());
    }
}
