package org.tsumugi.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A draft with single fields changed.
public final class DraftEditor {

    private String title;
    private MeetingKind kind;
    private Instant startsAt;
    private Instant endsAt;
    private String place;
    private Optional<String> onlineLink;
    private Optional<Integer> capacity;
    private Optional<Instant> replyDeadline;
    private Set<MeetingContent> contents;
    private List<AgendaItem> agenda;
    private String speakers;
    private String about;

    private DraftEditor(MeetingDraft draft) {
        title = draft.title();
        kind = draft.kind();
        startsAt = draft.startsAt();
        endsAt = draft.endsAt();
        place = draft.place();
        onlineLink = draft.onlineLink();
        capacity = draft.capacity();
        replyDeadline = draft.replyDeadline();
        contents = draft.contents();
        agenda = draft.agenda();
        speakers = draft.speakers();
        about = draft.about();
    }

    public static DraftEditor of(MeetingDraft draft) {
        return new DraftEditor(draft);
    }

    public static DraftEditor sample() {
        return of(MeetingSamples.draft());
    }

    /// Ends an hour later; no deadline of its own.
    public DraftEditor at(Instant start) {
        startsAt = start;
        endsAt = start.plus(Duration.ofHours(1));
        replyDeadline = Optional.empty();
        return this;
    }

    public DraftEditor title(String text) {
        title = text;
        return this;
    }

    public DraftEditor kind(MeetingKind value) {
        kind = value;
        return this;
    }

    public DraftEditor endsAt(Instant end) {
        endsAt = end;
        return this;
    }

    public DraftEditor place(String text) {
        place = text;
        return this;
    }

    public DraftEditor onlineLink(String link) {
        onlineLink = Optional.of(link);
        return this;
    }

    public DraftEditor capacity(int people) {
        capacity = Optional.of(people);
        return this;
    }

    public DraftEditor replyDeadline(Instant deadline) {
        replyDeadline = Optional.of(deadline);
        return this;
    }

    public DraftEditor contents(MeetingContent... all) {
        contents = Set.of(all);
        return this;
    }

    public DraftEditor agenda(AgendaItem... items) {
        agenda = List.of(items);
        return this;
    }

    public DraftEditor about(String markdown) {
        about = markdown;
        return this;
    }

    public MeetingDraft done() {
        return new MeetingDraft(
                title,
                kind,
                startsAt,
                endsAt,
                place,
                onlineLink,
                capacity,
                replyDeadline,
                contents,
                agenda,
                speakers,
                about);
    }
}
