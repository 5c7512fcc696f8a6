package org.tsumugi.bell.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.PortalTest;
import org.tsumugi.bell.Callers;
import org.tsumugi.bell.preferences.Preference;
import org.tsumugi.bell.preferences.Preferences;
import org.tsumugi.feed.PostKind;
import org.tsumugi.feed.Standing;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.feed.Threads;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Region;
import org.tsumugi.shared.Right;
import org.tsumugi.teams.TeamKind;

/// Every kind of team, everyone who stands in some way to it, each with a browser.
@PortalTest
class PushMatrixTests {

    private static final String ENDPOINT = "http://127.0.0.1/matrix/";

    @Autowired
    SubscriptionStore store;

    @Autowired
    Preferences preferences;

    @Autowired
    Threads threads;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext portal;

    private Phone phone;

    @BeforeEach
    void aPhone() throws Exception {
        phone = new Phone();
    }

    @AfterEach
    void away() {
        phone.close();
        jdbc.sql("delete from bell.subscription where endpoint like ?")
                .param(ENDPOINT + "%")
                .update();
    }

    @ParameterizedTest
    @EnumSource(TeamKind.class)
    void noBrowserIsKnockedAtOfWhoDoesNotBelong(TeamKind kind) {
        Standing standing = new Standing(portal, kind);
        Instant now = clock.instant();
        standing.everyone().forEach(one -> subscribe(one, now));
        ThreadId thread = new Callers(threads, standing.owner(), standing.team()).starts(PostKind.REQUEST, true, "お願い");
        standing.part();
        // The portal's own round may hold its turn just now, and then nobody else takes anything.
        List<String> knocks = Awaitility.await()
                .until(() -> knocks(thread, now.plus(Duration.ofHours(2))), taken -> !taken.isEmpty());
        assertThat(knocks)
                .containsExactlyInAnyOrderElementsOf(standing.inside().values().stream()
                        .filter(one -> !one.equals(standing.owner()))
                        .map(PushMatrixTests::endpoint)
                        .toList());
    }

    private static String endpoint(Actor one) {
        return ENDPOINT + one.id().value();
    }

    /// The portal's own rounds leave alone who rests.
    private void subscribe(Actor one, Instant now) {
        int hour = now.atZone(Region.ZONE).getHour();
        if (one.may(Right.READ_FEED)) {
            one.act(() -> preferences.keep(new Preference(true, false, 7, hour, (hour + 2) % 24)));
        }
        transaction.executeWithoutResult(status ->
                store.put(one.id(), new Subscription(endpoint(one), phone.p256dh(), phone.secret(), "ja"), now));
    }

    /// Taken back afterwards: what else waits is for others.
    private List<String> knocks(ThreadId thread, Instant then) {
        return Optional.ofNullable(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return store.take(then, 10_000).stream()
                            .filter(knock -> knock.thread().equals(thread))
                            .map(knock -> knock.at().endpoint())
                            .toList();
                }))
                .orElse(List.of());
    }
}
