package org.tsumugi.bell;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.members.MemberCard;

/// All calls to one thread, as a line of the bell's page.
///
/// @param kind     why the newest call was made
/// @param by       whose post it is, or who did what became of it; empty where that is not said
/// @param position of the first post that calls and is new, else of the newest
/// @param fresh    how many calls are new
public record CallLine(
        ThreadId thread,
        String title,
        String teamName,
        CallKind kind,
        Optional<MemberCard> by,
        int position,
        int fresh,
        Instant at) {

    /// Where the next part of the page begins.
    public record Key(Instant at, UUID thread) {}

    public Key key() {
        return new Key(at, thread.value());
    }
}
