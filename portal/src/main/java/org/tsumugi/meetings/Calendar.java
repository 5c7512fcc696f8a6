package org.tsumugi.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;

/// The door to the region's calendar.
@Service
@May(Right.READ_MEETINGS)
@Transactional(readOnly = true)
public class Calendar {

    private static final int PAGE = 100;
    private static final int A_MONTH_AT_MOST = 1_000;
    private static final int CARD = 20;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CalendarStore store;
    private final Clock clock;

    Calendar(CalendarStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Everything that begins on these days, both included: for a grid of a month.
    public List<MeetingLine> days(LocalDate first, LocalDate last, CalendarFilter filter) {
        return store.between(from(first), begin(last.plusDays(1)), filter, me(), A_MONTH_AT_MOST);
    }

    /// A list of a longer time, a page at once.
    ///
    /// @param after the `next` of the slice before; empty for the first
    public Slice<MeetingLine, MeetingLine.Key> list(
            LocalDate first, LocalDate last, CalendarFilter filter, Optional<MeetingLine.Key> after) {
        List<MeetingLine> lines =
                store.between(after.orElse(from(first)), begin(last.plusDays(1)), filter, me(), PAGE + 1);
        return Slice.of(lines, PAGE, MeetingLine::key);
    }

    public List<MeetingLine> today() {
        LocalDate today = clock.instant().atZone(Region.ZONE).toLocalDate();
        return store.between(from(today), begin(today.plusDays(1)), CalendarFilter.ALL, me(), CARD);
    }

    /// What the member who looks must answer within two weeks, the most urgent first.
    public List<MeetingLine> waitingForMe() {
        Instant now = clock.instant();
        return store.unanswered(now, now.plus(MeetingLine.SOON), me(), CARD);
    }

    private static MeetingLine.Key from(LocalDate day) {
        return new MeetingLine.Key(begin(day), BEFORE_ALL);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Region.ZONE).toInstant();
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
