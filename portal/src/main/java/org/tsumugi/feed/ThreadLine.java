package org.tsumugi.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.members.MemberCard;

/// A thread as a line of a feed.
///
/// @param unread      posts the reader has not seen
/// @param waitsForMe  the reader is asked to confirm and has not
/// @param dueOn       by when, where a day was named
/// @param writer      who wrote the post that is shown of it: the newest, or the first in a feed of what is asked
/// @param saidAt      when that was written
/// @param words       its text; empty for who may not read it
/// @param request     what it asks for, where it is a request
/// @param answered    whether a reply is marked as the answer
/// @param closed      whether it takes no more answers
/// @param following   how closely the reader follows it
public record ThreadLine(
        ThreadId id,
        UUID team,
        String teamName,
        PostKind kind,
        String title,
        MemberCard writer,
        Instant saidAt,
        Instant lastActivityAt,
        int posts,
        int unread,
        boolean waitsForMe,
        Optional<LocalDate> dueOn,
        String words,
        Optional<Request> request,
        boolean answered,
        boolean closed,
        Following following) {

    /// Where the next part of a feed begins.
    public record Key(Instant lastActivityAt, UUID id) {}

    public Key key() {
        return new Key(lastActivityAt, id.value());
    }
}
