package org.tsumugi.trail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Ids;

/// One row of the trail.
///
/// @param act    what was done, as `Door.method`, or `SignIn.accepted`
/// @param owner  who made what was read
/// @param from   the address the request came from, and the ticket of a borrowed device; absent for background work
/// @param reason what was said where a reason was asked
public record TrailEntry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        String act,
        Optional<String> objectKind,
        Optional<UUID> object,
        Optional<UUID> owner,
        Outcome outcome,
        Optional<String> from,
        Optional<String> reason) {

    public enum Outcome {
        DONE,
        READ,
        REFUSED
    }

    private static final String ON_TICKET = "ticket ";
    private static final Pattern TICKET = Pattern.compile("(?:(.*) )?" + ON_TICKET + "([0-9a-f-]{36})");

    /// Where it was done from, with the ticket it was done on: one of the fields that the seals have always covered.
    static Optional<String> from(Optional<String> address, @Nullable UUID ticket) {
        return ticket == null
                ? address
                : Optional.of(address.map(known -> known + " ").orElse("") + ON_TICKET + ticket);
    }

    /// The address alone.
    public Optional<String> address() {
        return from.flatMap(said -> {
            Matcher ticket = TICKET.matcher(said);
            return ticket.matches() ? Optional.ofNullable(ticket.group(1)) : Optional.of(said);
        });
    }

    /// The ticket a borrowed device did it on, in the name of whoever handed it out.
    public Optional<UUID> ticket() {
        return from.map(TICKET::matcher).filter(Matcher::matches).flatMap(found -> Ids.parse(found.group(2)));
    }

    /// Whether the portal did it by itself.
    public boolean isBySystem() {
        return Actor.SYSTEM.id().value().equals(actor);
    }

    /// Where a page begins.
    public record Key(Instant at, UUID id) {}

    public Key key() {
        return new Key(at, id);
    }
}
