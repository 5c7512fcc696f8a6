package org.tsumugi.meetings;

import java.time.Instant;
import java.util.Optional;
import org.tsumugi.members.MemberCard;

/// A meeting as the member who looks sees it.
///
/// @param uid       names it in every calendar program, for ever
/// @param sequence  rises when time, place or status changes, so that calendar programs take the newer one
/// @param version   rises with every change; who changes hands back the one they saw
/// @param mine      the answer of the member who looks
/// @param attending how many answered that they come
public record Meeting(
        MeetingId id,
        String uid,
        int sequence,
        int version,
        Series series,
        MeetingDraft details,
        Optional<MemberCard> organizer,
        MeetingStatus status,
        Optional<Rsvp> mine,
        int attending,
        Instant changedAt) {

    public boolean takesReplies(Instant now) {
        return status == MeetingStatus.PLANNED && !now.isAfter(details.repliesUntil());
    }

    public boolean isFull() {
        return details.capacity().map(capacity -> attending >= capacity).orElse(false);
    }
}
