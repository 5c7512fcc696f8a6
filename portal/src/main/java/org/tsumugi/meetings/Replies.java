package org.tsumugi.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.meetings.ReplyStore.Standing;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Texts;
import org.tsumugi.shell.Live;

/// The door to attendance replies (出欠): answer, and see who comes.
@Service
@May(Right.READ_MEETINGS)
@Transactional(readOnly = true)
public class Replies {

    public static final int NOTE_MAX = 1_000;

    private final ReplyStore store;
    private final MeetingStore meetings;
    private final Live live;
    private final Clock clock;

    Replies(ReplyStore store, MeetingStore meetings, Live live, Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.live = live;
        this.clock = clock;
    }

    /// Replaces what the member answered before; replies to one meeting are taken one after the other.
    @May(Right.REPLY_TO_MEETINGS)
    @Transactional
    public void reply(MeetingId meeting, Rsvp answer, String note) {
        if (!Texts.fits(note, NOTE_MAX)) {
            throw new Refused("meetings.refused.text-too-long", NOTE_MAX);
        }
        Texts.requireStorable(note);
        keep(meeting, answer, Optional.of(note));
    }

    /// The answer alone: a note that was written before stays.
    @May(Right.REPLY_TO_MEETINGS)
    @Transactional
    public void reply(MeetingId meeting, Rsvp answer) {
        keep(meeting, answer, Optional.empty());
    }

    private void keep(MeetingId meeting, Rsvp answer, Optional<String> note) {
        if (!meetings.lock(meeting)) {
            throw new Refused("meetings.refused.unknown");
        }
        Actor me = Actor.current();
        Instant now = clock.instant();
        refuseUnlessTaken(store.standing(meeting, me.id()), answer, now);
        store.put(meeting, me.id(), answer, note, now);
        live.announce(meeting);
    }

    /// Everyone who answered, by profession and facility; only organisers see the notes of others.
    public List<Reply> to(MeetingId meeting) {
        Actor me = Actor.current();
        return store.to(meeting, me.id(), me.may(Right.PLAN_MEETINGS));
    }

    private static void refuseUnlessTaken(Standing standing, Rsvp answer, Instant now) {
        switch (standing.status()) {
            case PLANNED -> {}
            case CANCELLED -> throw new Refused("meetings.refused.cancelled");
            case HELD -> throw new Refused("meetings.refused.held");
        }
        if (now.isAfter(standing.repliesUntil())) {
            throw new Refused("meetings.refused.deadline-passed");
        }
        standing.capacity()
                .filter(capacity -> answer == Rsvp.ATTEND && standing.othersAttending() >= capacity)
                .ifPresent(capacity -> {
                    throw new Refused("meetings.refused.full", capacity);
                });
    }
}
