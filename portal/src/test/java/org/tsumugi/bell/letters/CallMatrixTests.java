package org.tsumugi.bell.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.PortalTest;
import org.tsumugi.bell.Bell;
import org.tsumugi.bell.Callers;
import org.tsumugi.bell.letters.DigestStore.Count;
import org.tsumugi.bell.letters.DueStore.Due;
import org.tsumugi.bell.preferences.Preference;
import org.tsumugi.bell.preferences.Preferences;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Standing;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.teams.TeamKind;

/// Every kind of team, everyone who stands in some way to it, every way of being called: who did not belong or belongs
/// no more is called by nothing.
@PortalTest
class CallMatrixTests {

    @Autowired
    Bell bell;

    @Autowired
    DueStore due;

    @Autowired
    DigestStore digests;

    @Autowired
    Preferences preferences;

    @Autowired
    Threads threads;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext portal;

    @ParameterizedTest
    @EnumSource(TeamKind.class)
    void whoeverDoesNotBelongIsCalledByNothing(TeamKind kind) {
        Standing standing = new Standing(portal, kind);
        Instant now = clock.instant();
        standing.everyone().forEach(one -> rest(one, now));
        ThreadId thread = new Callers(threads, standing.owner(), standing.team()).starts(PostKind.REQUEST, true, "お願い");
        standing.part();

        Set<MemberId> called = standing.inside().values().stream()
                .filter(one -> !one.equals(standing.owner()))
                .map(Actor::id)
                .collect(Collectors.toSet());
        assertThat(standing.everyone().filter(one -> isCalled(one, thread)).map(Actor::id))
                .as("bell")
                .containsExactlyInAnyOrderElementsOf(called);
        assertThat(standing.everyone().filter(one -> counts(one) > 0).map(Actor::id))
                .as("count at the bell")
                .containsExactlyInAnyOrderElementsOf(called);
        assertThat(digests.counts(standing.everyone().map(Actor::id).toList(), now.plusSeconds(60)))
                .as("digest")
                .extracting(Count::member)
                .containsExactlyInAnyOrderElementsOf(called);
        assertThat(lettersOf(thread, now.plus(Duration.ofHours(2))))
                .as("letters")
                .extracting(Due::member)
                .containsExactlyInAnyOrderElementsOf(called);
    }

    /// The portal's own rounds leave alone who rests.
    private void rest(Actor one, Instant now) {
        int hour = now.atZone(Region.ZONE).getHour();
        if (one.may(Right.READ_FEED)) {
            one.act(() -> preferences.keep(new Preference(true, false, 7, hour, (hour + 2) % 24)));
        }
    }

    private boolean isCalled(Actor one, ThreadId thread) {
        return one.may(Right.READ_FEED)
                && one.act(() -> bell.lines(Optional.empty())).items().stream()
                        .anyMatch(line -> line.thread().equals(thread));
    }

    private int counts(Actor one) {
        return one.may(Right.READ_FEED) ? one.act(bell::fresh) : 0;
    }

    /// Taken back afterwards: what else waits is for others.
    private List<Due> lettersOf(ThreadId thread, Instant then) {
        return Optional.ofNullable(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return due.take(then, 10_000).stream()
                            .filter(one -> one.thread().equals(thread))
                            .toList();
                }))
                .orElse(List.of());
    }
}
