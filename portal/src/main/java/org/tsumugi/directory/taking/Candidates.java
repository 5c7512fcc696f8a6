package org.tsumugi.directory.taking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.days.Holidays;
import org.tsumugi.directory.Ability;
import org.tsumugi.directory.Acceptance;
import org.tsumugi.directory.FacilityLine;
import org.tsumugi.directory.Freshness;
import org.tsumugi.directory.OpeningHours;
import org.tsumugi.directory.OpeningHours.State;
import org.tsumugi.directory.Vacancy;
import org.tsumugi.directory.taking.Candidate.Fit;
import org.tsumugi.directory.taking.CandidateStore.Near;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.May;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;

/// The door to whom to call for somebody now.
///
/// Who says × to what is needed, or is closed then, is not in the list at all.
@Service
@May(Right.READ_DIRECTORY)
@Transactional(readOnly = true)
public class Candidates {

    /// The nearest of each kind; beyond them nobody calls.
    public static final int MOST = 300;

    private final CandidateStore store;
    private final Holidays holidays;
    private final Clock clock;

    Candidates(CandidateStore store, Holidays holidays, Clock clock) {
        this.store = store;
        this.holidays = holidays;
        this.clock = clock;
    }

    /// In the order in which one would call: who has a number; who does it before who has to be asked; who is surely
    /// open; whose entry is fresh; who has room; the nearest.
    ///
    /// @return none without a kind
    public List<Candidate> find(Need need) {
        LocalDateTime then = LocalDateTime.ofInstant(need.at(), Region.ZONE);
        Instant now = clock.instant();
        return store.near(need, MOST).stream()
                .map(near -> candidate(near, need.treatments(), then, now))
                .filter(candidate -> candidate.hours() != State.CLOSED)
                .sorted(Comparator.<Candidate, Boolean>comparing(
                                candidate -> candidate.line().phone().isEmpty())
                        .thenComparing(Candidate::fit)
                        .thenComparing(candidate -> candidate.hours() == State.UNKNOWN)
                        .thenComparing(candidate -> candidate.freshness() == Freshness.State.STALE)
                        .thenComparing(candidate -> -room(candidate.line(), now))
                        .thenComparing(
                                candidate -> candidate.line().kilometres().orElse(Double.MAX_VALUE))
                        .thenComparing(candidate -> candidate.line().name())
                        .thenComparing(candidate -> candidate.line().id().value()))
                .toList();
    }

    private Candidate candidate(Near near, Set<String> treatments, LocalDateTime then, Instant now) {
        List<Ability> needed = near.line().abilities().stream()
                .filter(ability -> treatments.contains(ability.code()))
                .toList();
        return new Candidate(
                near.line(),
                fit(needed, treatments),
                needed,
                near.always() ? State.OPEN : OpeningHours.of(near.hours()).at(then, holidays::marks),
                near.always(),
                near.line().freshness().state(now),
                Optional.of(near.staff())
                        .filter(contact -> Actor.current().may(Right.READ_CONTACTS))
                        .filter(contact ->
                                !contact.phone().isEmpty() || !contact.note().isEmpty()));
    }

    private static Fit fit(List<Ability> said, Set<String> treatments) {
        Set<String> known = said.stream().map(Ability::code).collect(Collectors.toSet());
        if (!known.containsAll(treatments)) {
            return Fit.UNSAID;
        }
        return said.stream().allMatch(ability -> ability.acceptance() == Acceptance.ACCEPTS) ? Fit.ACCEPTS : Fit.ASK;
    }

    /// 1 where places are surely free, -1 where surely none are, 0 where nobody says, and between them with age.
    private static double room(FacilityLine line, Instant now) {
        return line.vacancies().stream()
                .max(Comparator.comparingInt(Vacancy::free))
                .map(vacancy -> vacancy.free() > 0 ? vacancy.weight(now) : -vacancy.weight(now))
                .orElse(0.0);
    }
}
