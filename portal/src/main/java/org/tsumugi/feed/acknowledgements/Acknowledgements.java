package org.tsumugi.feed.acknowledgements;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.calling.PhoneKey;
import org.tsumugi.feed.calling.PhoneLine;
import org.tsumugi.members.Phones;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;
import org.tsumugi.shell.Live;
import org.tsumugi.teams.TeamId;

/// The door to 確認しました: readers confirm; the writer and those who lead the team see how far it has reached.
@Service
@May(Right.READ_FEED)
@Transactional(readOnly = true)
public class Acknowledgements {

    /// Lines at a time; of numbers too, for each restricted one is a look of its own.
    public static final int LINES = 50;

    private final AcknowledgementStore store;
    private final SheetStore sheets;
    private final Phones phones;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Acknowledgements(
            AcknowledgementStore store,
            SheetStore sheets,
            Phones phones,
            ApplicationEventPublisher events,
            Live live,
            Clock clock) {
        this.store = store;
        this.sheets = sheets;
        this.phones = phones;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /// Confirms for me; a second time changes nothing.
    @May(Right.POST)
    @Transactional
    public void confirm(ThreadId thread) {
        if (!store.isAskedOf(thread, me())) {
            throw new AccessDeniedException("No such thread");
        }
        store.confirm(thread, me(), clock.instant());
        live.announce(thread);
    }

    /// Empty for who neither wrote it nor leads its team.
    public Optional<Coverage> coverage(ThreadId thread) {
        return sheets.coverage(thread, me());
    }

    /// By facility, those first of whom nobody has confirmed.
    public Slice<Part, Part.Key> facilities(ThreadId thread, Optional<Part.Key> after) {
        return Slice.of(sheets.facilities(thread, me(), after, LINES + 1), LINES, Part::next);
    }

    public List<Part> professions(ThreadId thread) {
        return sheets.professions(thread, me());
    }

    /// Those of a part, who has not confirmed first.
    public Slice<Acknowledgement, Acknowledgement.Key> people(
            ThreadId thread, Part part, Optional<Acknowledgement.Key> after) {
        return Slice.of(sheets.people(thread, me(), part, after, LINES + 1), LINES, Acknowledgement::key);
    }

    /// Those left, with the numbers by which the reader may call them.
    @Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
    public Slice<PhoneLine, PhoneKey> left(ThreadId thread, Optional<PhoneKey> after) {
        Slice<PhoneLine, PhoneKey> left = Slice.of(sheets.left(thread, me(), after, LINES + 1), LINES, PhoneKey::of);
        return new Slice<>(PhoneLine.withNumbers(left.items(), phones), left.next());
    }

    /// Reminds those left, once for each post.
    ///
    /// @throws AccessDeniedException for who neither wrote it nor leads its team
    /// @throws Refused               when they were reminded before, or nobody is left
    @May(Right.POST)
    @Transactional
    public ThreadId remind(ThreadId thread) {
        TeamId team =
                sheets.teamOf(thread, me()).orElseThrow(() -> new AccessDeniedException("Not my thread to remind of"));
        if (!sheets.isAnyoneLeft(thread)) {
            throw new Refused("feed.refused.nobody-left");
        }
        if (!sheets.remind(thread, me(), clock.instant())) {
            throw new Refused("feed.refused.reminded");
        }
        events.publishEvent(new ReminderSent(thread, team, me()));
        live.announce(thread);
        return thread;
    }

    private static MemberId me() {
        return Actor.current().id();
    }
}
