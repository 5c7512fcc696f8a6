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
import org.tsumugi.shared.AskAgain;
import org.tsumugi.shared.May;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Reason;
import org.tsumugi.shared.Refused;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.shared.Role;
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
    private final GrantStore grants;
    private final Charge charge;
    private final Reach reach;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staff(
            StandingStore store,
            GrantStore grants,
            Charge charge,
            Reach reach,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.grants = grants;
        this.charge = charge;
        this.reach = reach;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<StaffLine> find(MemberId member) {
        return charge.find(member);
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

    public void resume(MemberId member, Reason why) {
        if (charge.another(member).standing() == Standing.SUSPENDED) {
            store.put(member, Standing.PRESENT, clock.instant());
        }
    }

    /// For good: the account, contacts, photo and profile are deleted; posts stay, for a year under the name.
    @AskAgain
    public void leave(MemberId member, Reason why) {
        requireAnother(member);
        goodbye(member);
    }

    /// The facility lets someone go, and they no longer manage it. The base has [#TO_BE_PLACED] to place them, then
    /// they have left.
    public void letGo(MemberId member) {
        StaffLine line = requireAnother(member);
        LocalDate latest = today().plus(TO_BE_PLACED);
        depart(line);
        store.place(
                member, null, line.until().filter(day -> day.isBefore(latest)).orElse(latest));
    }

    /// Places someone at a facility; what they managed before, they manage no longer. The new facility's people learn
    /// contacts that are meant for them, so only who looks after both sides may do it. The last day of whoever
    /// had been let go is no longer one, a guest's stays.
    public void move(MemberId member, FacilityId facility) {
        StaffLine line = charge.another(member);
        requireReach(Optional.of(facility));
        depart(line);
        store.place(
                member,
                facility,
                line.facility().flatMap(former -> line.until()).orElse(null));
    }

    private void depart(StaffLine line) {
        line.facility().ifPresent(former -> store.endWorkplace(line.card().id(), former));
        grants.endRole(line.card().id(), Role.FACILITY_MANAGER, clock.instant());
    }

    /// Sets a guest's last day, or takes it away.
    ///
    /// @throws Refused when the day is over
    public void limit(MemberId member, Optional<LocalDate> until) {
        charge.another(member);
        until.ifPresent(day -> charge.requireAnotherAdministrator(member));
        until.filter(day -> day.isBefore(today())).ifPresent(day -> {
            throw new Refused("members.refused.day-over");
        });
        store.limit(member, until.orElse(null));
    }

    /// A facility closes: its people are let go, all but administrators.
    @AskAgain
    public void close(FacilityId facility, Reason why) {
        if (reach.facilities(Right.LOOK_AFTER_PEOPLE).isPresent()) {
            throw new Refused("members.refused.base-only");
        }
        store.letAllGo(facility, today(), today().plus(TO_BE_PLACED));
    }

    /// Someone's last day is over: they have left.
    ///
    /// @throws Refused while it is not
    public void seeOff(MemberId member) {
        StaffLine line = charge.another(member);
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

    private StaffLine requireAnother(MemberId member) {
        StaffLine line = charge.another(member);
        charge.requireAnotherAdministrator(member);
        return line;
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
