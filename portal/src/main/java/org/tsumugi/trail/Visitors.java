package org.tsumugi.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Named;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;

/// The members' door to the trail: who opened what I made.
@Service
@May(Right.SEE_VISITORS)
@Transactional(readOnly = true)
public class Visitors {

    private static final int PAGE = 50;

    private final TrailStore store;
    private final ObjectProvider<Named> names;

    Visitors(TrailStore store, ObjectProvider<Named> names) {
        this.store = store;
        this.names = names;
    }

    /// Newest first, without my own visits; `before` is the `next` of the slice above.
    public Slice<Visit, TrailEntry.Key> mine(Optional<TrailEntry.Key> before) {
        MemberId me = Actor.current().id();
        Slice<TrailEntry, TrailEntry.Key> found = Slice.of(store.visits(me, before, PAGE + 1), PAGE, TrailEntry::key);
        Map<UUID, Named.Name> named = named(found.items(), me);
        return new Slice<>(
                found.items().stream().map(entry -> visit(entry, named)).toList(), found.next());
    }

    private Map<UUID, Named.Name> named(List<TrailEntry> entries, MemberId me) {
        Map<UUID, Named.Name> all = new HashMap<>();
        names.forEach(room -> {
            List<UUID> things = entries.stream()
                    .filter(entry -> entry.objectKind().equals(Optional.of(room.kind())))
                    .flatMap(entry -> entry.object().stream())
                    .distinct()
                    .toList();
            if (!things.isEmpty()) {
                all.putAll(room.names(things, me));
            }
        });
        return all;
    }

    private static Visit visit(TrailEntry entry, Map<UUID, Named.Name> named) {
        return new Visit(
                entry.at(),
                entry.actorName(),
                entry.objectKind().orElse(""),
                entry.object().map(named::get));
    }
}
