package org.tsumugi.shared;

import java.util.UUID;

/// Points from one room to a thing in another without knowing that room.
///
/// @param kind the thing's kind as its id names it, e.g. `thread`
public record Link(String kind, UUID id) {

    public static Link to(Id id) {
        return new Link(id.kind(), id.value());
    }
}
