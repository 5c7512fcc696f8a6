package org.tsumugi.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an organiser fills in for a meeting.
///
/// @param capacity      how many can come at most
/// @param replyDeadline until when members answer; the start where there is none
/// @param about         Markdown
public record MeetingDraft(
        String title,
        MeetingKind kind,
        Instant startsAt,
        Instant endsAt,
        String place,
        Optional<String> onlineLink,
        Optional<Integer> capacity,
        Optional<Instant> replyDeadline,
        Set<MeetingContent> contents,
        List<AgendaItem> agenda,
        String speakers,
        String about) {

    /// Copies the collections; a link of blanks is none.
    public MeetingDraft {
        contents = Set.copyOf(contents);
        agenda = List.copyOf(agenda);
        onlineLink = onlineLink.filter(link -> !link.isBlank());
    }

    public Instant repliesUntil() {
        return replyDeadline.orElse(startsAt);
    }

    /// Everything that keeps it from being planned, in the order of the form; empty when it can be.
    public List<DraftProblem> problems() {
        return DraftRules.problems(this);
    }

    /// What a calendar program shows as when and where.
    boolean meetsElsewhereThan(MeetingDraft other) {
        return !startsAt.equals(other.startsAt)
                || !endsAt.equals(other.endsAt)
                || !place.equals(other.place)
                || !onlineLink.equals(other.onlineLink);
    }
}
