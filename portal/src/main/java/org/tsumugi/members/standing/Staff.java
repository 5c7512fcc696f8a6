package org.tsumugi.members.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.FoldedText;
import org.tsumugi.members.Reach;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Slice;
import org.tsumugi.shared.Texts;

/// The door to the people of a facility: who is here, rests, moves, leaves. Access ends within seconds, everywhere;
/// people outside the reader's reach look like people who do not exist.
@Service
@May(Right.LOOK_AFTER_PEOPLE)
@Transactional
public class Staff {

    private static final int SIZE = 50;
    private static final int MOST_WORDS = 5;

    /// How long someone without a facility may still come in, so that the base can place them.
    public static final Period TO_BE_PLACED = Period.ofDays(30);

    private static final String PSEUDONYM = "退会した会員";

    private final StandingStore store;
    private final Reach reach;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staff(StandingStore store, Reach reach, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reach = reach;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<StaffLine> find(MemberId member) {
        return store.find(member)
                .filter(line -> line.standing() != Standing.LEFT)
                .filter(line -> reach.covers(Right.LOOK_AFTER_PEOPLE, line.facility()));
    }

    /// Everyone who works mainly at one facility, in the order of their readings.
    @Transactional(readOnly = true)
    public Slice<StaffLine, StaffLine.Key> of(FacilityId facility, Optional<StaffLine.Key> after) {
        requireReach(Optional.of(facility));
        return page(List.of(), Optional.of(Set.of(facility)), after);
    }

    /// Everyone within reach whose names, reading or profession have all these words.
    @Transactional(readOnly = true)
    public Slice<StaffLine, StaffLine.Key> named(String typed, Optional<StaffLine.Key> after) {
        List<String> words = Arrays.stream(FoldedText.of(typed).split("\\s+"))
                .filter(word -> !word.isEmpty() && Texts.storable(word))
                .limit(MOST_WORDS)
                .toList();
        return page(words, reach.facilities(Right.LOOK_AFTER_PEOPLE), after);
    }

    /// Who was let go and waits to be placed, the most urgent first: for those whose reach is everywhere.
    @Transactional(readOnly = true)
    public List<StaffLine> unplaced() {
        return reach.covers(Right.LOOK_AFTER_PEOPLE, Optional.empty()) ? store.unplaced(SIZE) : List.of();
    }

    /// The facilities within reach; empty for all there are.
    @Transactional(readOnly = true)
    public Optional<Set<FacilityId>> facilities() {
        return reach.facilities(Right.LOOK_AFTER_PEOPLE);
    }

    private Slice<StaffLine, StaffLine.Key> page(
            List<String> words, Optional<Set<FacilityId>> within, Optional<StaffLine.Key> after) {
        return Slice.of(store.search(words, within, after, SIZE + 1), SIZE, StaffLine::key);
    }

    /// Nobody gets in for now; everything stays as it is.
    public void suspend(MemberId member, Reason why) {
        requireAnother(member);
        store.put(member, Standing.SUSPENDED, clock.instant());
    }

    public void resume(MemberId member) {
        StaffLine line = mine(member);
        if (line.standing() == Standing.SUSPENDED) {
            store.put(member, Standing.PRESENT, clock.instant());
        }
    }

    /// For good: the account, contacts, photo and profile are deleted; posts stay, for a year under the name.
    public void leave(MemberId member, Reason why) {
        requireAnother(member);
        goodbye(member);
    }

    /// The facility lets someone go. The base has [#TO_BE_PLACED] to place them, then they have left.
    public void letGo(MemberId member) {
        requireAnother(member);
        store.place(member, null, today().plus(TO_BE_PLACED));
    }

    /// Places someone at a facility, with no last day. The new facility's people learn contacts that are meant for
    /// them, so only who looks after both sides may do it.
    public void move(MemberId member, FacilityId facility) {
        mine(member);
        requireReach(Optional.of(facility));
        store.place(member, facility, null);
    }

    /// Sets a guest's last day, or takes it away.
    ///
    /// @throws Refused when the day is over
    public void limit(MemberId member, Optional<LocalDate> until) {
        requireAnother(member);
        until.filter(day -> day.isBefore(today())).ifPresent(day -> {
            throw new Refused("members.refused.day-over");
        });
        store.limit(member, until.orElse(null));
    }

    /// A facility closes: its people are let go, all of them.
    public void close(FacilityId facility, Reason why) {
        if (reach.facilities(Right.LOOK_AFTER_PEOPLE).isPresent()) {
            throw new Refused("members.refused.base-only");
        }
        store.letAllGo(facility, today().plus(TO_BE_PLACED));
    }

    /// Someone's last day is over: they have left.
    ///
    /// @throws Refused while it is not
    public void seeOff(MemberId member) {
        StaffLine line = mine(member);
        if (line.until().filter(day -> day.isBefore(today())).isEmpty()) {
            throw new Refused("members.refused.day-not-over");
        }
        requireAnother(member);
        goodbye(member);
    }

    /// Puts a pseudonym in the place of the name of someone who has left: what they wrote for others stays. The
    /// profession stays beside it, so that a thread can still be followed.
    @May(Right.MANAGE_ACCOUNTS)
    public void coverName(MemberId member) {
        if (!store.cover(member, PSEUDONYM, clock.instant())) {
            throw new Refused("members.refused.not-left");
        }
    }

    private void goodbye(MemberId member) {
        store.put(member, Standing.LEFT, clock.instant());
        store.clearProfile(member);
        events.publishEvent(new MemberLeft(member));
    }

    private void requireAnother(MemberId member) {
        mine(member);
        if (member.equals(Actor.current().id())) {
            throw new Refused("members.refused.oneself");
        }
        if (store.isLastAdministrator(member)) {
            throw new Refused("members.refused.last-administrator");
        }
    }

    private StaffLine mine(MemberId member) {
        return find(member).orElseThrow(() -> new Refused("members.refused.nobody"));
    }

    private void requireReach(Optional<FacilityId> facility) {
        if (!reach.covers(Right.LOOK_AFTER_PEOPLE, facility)) {
            throw new Refused("members.refused.other-facility");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Region.ZONE);
    }
}
