package org.tsumugi.trail;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tsumugi.shared.Called;

/// Gives rows the names of what they point at: one query for each kind of thing, however many rows there are.
@Component
class Naming {

    private static final String TICKET = "ticket";

    private final ObjectProvider<Called> rooms;

    Naming(ObjectProvider<Called> rooms) {
        this.rooms = rooms;
    }

    List<TrailLine> lines(List<TrailEntry> entries) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        entries.forEach(entry -> {
            entry.objectKind()
                    .ifPresent(kind -> entry.object()
                            .ifPresent(id -> wanted.computeIfAbsent(kind, none -> new HashSet<>())
                                    .add(id)));
            entry.ticket()
                    .ifPresent(id -> wanted.computeIfAbsent(TICKET, none -> new HashSet<>())
                            .add(id));
        });
        Map<String, Map<UUID, Called.Name>> names = names(wanted);
        return entries.stream()
                .map(entry -> new TrailLine(
                        entry,
                        entry.objectKind().flatMap(kind -> name(names, kind, entry.object())),
                        name(names, TICKET, entry.ticket())))
                .toList();
    }

    private Map<String, Map<UUID, Called.Name>> names(Map<String, ? extends Collection<UUID>> wanted) {
        Map<String, Map<UUID, Called.Name>> names = new HashMap<>();
        rooms.forEach(room -> room.kinds().forEach(kind -> {
            Collection<UUID> things = wanted.get(kind);
            if (things != null) {
                names.put(kind, room.names(kind, things));
            }
        }));
        return names;
    }

    private static Optional<Called.Name> name(
            Map<String, Map<UUID, Called.Name>> names, String kind, Optional<UUID> thing) {
        return Optional.ofNullable(names.get(kind)).flatMap(known -> thing.map(known::get));
    }
}
