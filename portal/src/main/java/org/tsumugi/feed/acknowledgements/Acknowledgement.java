package org.tsumugi.feed.acknowledgements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.members.MemberCard;

/// Someone who was asked to confirm, and when they did.
public record Acknowledgement(MemberCard who, Optional<Instant> at) {

    /// Where the next part of a list begins.
    public record Key(boolean confirmed, String name, UUID member) {}

    Key key() {
        return new Key(at.isPresent(), who.name(), who.id().value());
    }
}
