package org.tsumugi.meetings;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.ProtectedRead;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Live;

/// The door to single meetings: find, plan, change, call off.
@Service
@May(Right.READ_MEETINGS)
@Transactional(readOnly = true)
public class Meetings {

    private final MeetingStore store;
    private final SeriesStore series;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Meetings(MeetingStore store, SeriesStore series, ApplicationEventPublisher events, Live live, Clock clock) {
        this.store = store;
        this.series = series;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    public Optional<Meeting> find(MeetingId id) {
        return store.find(id, me());
    }

    /// The same to take along, as a file for a calendar program.
    @ProtectedRead
    public Optional<Meeting> export(MeetingId id) {
        return store.find(id, me());
    }

    /// The latest of a series, to plan the next one from.
    @May(Right.PLAN_MEETINGS)
    public Optional<Meeting> lastOf(SeriesId of) {
        return store.lastOf(of, me());
    }

    @May(Right.PLAN_MEETINGS)
    @Transactional
    public MeetingId plan(SeriesId of, MeetingDraft draft) {
        refuse(draft);
        if (series.find(of).isEmpty()) {
            throw new Refused("meetings.refused.series-unknown");
        }
        MeetingId id = MeetingId.next();
        store.add(id, of, draft, me(), clock.instant());
        events.publishEvent(new MeetingPlanned(id));
        return id;
    }

    /// @param version the one the organiser saw
    /// @throws OptimisticLockingFailureException when someone else changed it since; nothing is kept then
    @May(Right.PLAN_MEETINGS)
    @Transactional
    public void change(MeetingId id, int version, MeetingDraft draft) {
        refuse(draft);
        Meeting before = locked(id, version);
        if (before.status() == MeetingStatus.CANCELLED) {
            throw new Refused("meetings.refused.cancelled");
        }
        draft.capacity().filter(capacity -> capacity < before.attending()).ifPresent(capacity -> {
            throw new Refused("meetings.refused.capacity-below-attending", before.attending());
        });
        boolean moved = draft.meetsElsewhereThan(before.details());
        store.change(id, draft, moved, clock.instant());
        live.announce(id);
        events.publishEvent(new MeetingChanged(id, moved));
    }

    /// It stays visible as called off.
    @May(Right.PLAN_MEETINGS)
    @Transactional
    public void cancel(MeetingId id, int version) {
        refuseUnlessPlanned(locked(id, version));
        store.put(id, MeetingStatus.CANCELLED, true, clock.instant());
        live.announce(id);
        events.publishEvent(new MeetingCancelled(id));
    }

    /// Confirms that it took place: only then the programme counts it as held.
    @May(Right.PLAN_MEETINGS)
    @Transactional
    public void confirmHeld(MeetingId id, int version) {
        Meeting meeting = locked(id, version);
        refuseUnlessPlanned(meeting);
        Instant now = clock.instant();
        if (now.isBefore(meeting.details().startsAt())) {
            throw new Refused("meetings.refused.not-yet-begun");
        }
        store.put(id, MeetingStatus.HELD, false, now);
        live.announce(id);
        events.publishEvent(new MeetingChanged(id, false));
    }

    private Meeting locked(MeetingId id, int version) {
        if (!store.lock(id)) {
            throw new Refused("meetings.refused.unknown");
        }
        Meeting meeting = store.find(id, me()).orElseThrow();
        if (meeting.version() != version) {
            throw new OptimisticLockingFailureException("Meeting " + id + " has gone on from version " + version);
        }
        return meeting;
    }

    private static void refuseUnlessPlanned(Meeting meeting) {
        switch (meeting.status()) {
            case PLANNED -> {}
            case CANCELLED -> throw new Refused("meetings.refused.cancelled");
            case HELD -> throw new Refused("meetings.refused.held");
        }
    }

    private static void refuse(MeetingDraft draft) {
        draft.problems().stream().findFirst().ifPresent(problem -> {
            throw new Refused(problem.words(), problem.values());
        });
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
