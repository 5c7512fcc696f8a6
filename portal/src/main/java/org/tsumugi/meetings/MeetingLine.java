package org.tsumugi.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tsumugi.shared.Region;

/// A meeting in the calendar or in a list, with the answer of the member who looks.
///
/// @param series       name of its series
/// @param attending    how many answered that they come
/// @param repliesUntil the deadline, or the start where none was set
public record MeetingLine(
        MeetingId id,
        String title,
        MeetingKind kind,
        String series,
        Instant startsAt,
        Instant endsAt,
        String place,
        boolean online,
        MeetingStatus status,
        Optional<Integer> capacity,
        int attending,
        Instant repliesUntil,
        Optional<Rsvp> mine) {

    /// How long before the deadline a meeting begins to wait for an answer.
    static final Duration SOON = Duration.ofDays(14);

    /// Where a list goes on: time first, the id where two begin at once.
    public record Key(Instant startsAt, UUID id) {}

    Key key() {
        return new Key(startsAt, id.value());
    }

    public LocalDate day() {
        return startsAt.atZone(Region.ZONE).toLocalDate();
    }

    /// As it stands once the member who looks has given this answer; and so counts among those who come, or no longer.
    public MeetingLine answered(Rsvp answer) {
        return new MeetingLine(
                id,
                title,
                kind,
                series,
                startsAt,
                endsAt,
                place,
                online,
                status,
                capacity,
                attending
                        + (answer == Rsvp.ATTEND ? 1 : 0)
                        - (mine.filter(Rsvp.ATTEND::equals).isPresent() ? 1 : 0),
                repliesUntil,
                Optional.of(answer));
    }

    public boolean takesReplies(Instant now) {
        return status == MeetingStatus.PLANNED && !now.isAfter(repliesUntil);
    }

    /// Whether the answer should not wait any longer.
    public boolean isUrgent(Instant now) {
        return takesReplies(now) && mine.isEmpty() && !repliesUntil.isAfter(now.plus(SOON));
    }

    public boolean isFull() {
        return capacity.map(most -> attending >= most).orElse(false);
    }
}
