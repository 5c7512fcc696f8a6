package org.tsumugi.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.PortalTest;
import org.tsumugi.RealServers;
import org.tsumugi.directory.Facilities;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.FacilityQuery;
import org.tsumugi.directory.FacilitySearch;
import org.tsumugi.directory.FoundFacilities;
import org.tsumugi.directory.FoundFacilities.AnsweredBy;
import org.tsumugi.directory.NewFacility;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Findable;
import org.tsumugi.shared.Findable.Mark;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Role;

@PortalTest
class FinderTests {

    private static final Actor CURATOR = new Actor(MemberId.next(), "curator", Set.of(Role.CURATOR, Role.MEMBER));
    private static final String INDEX = "facilities";

    @Autowired
    private Finder finder;

    @Autowired
    private FacilitySearch search;

    @Autowired
    private Facilities facilities;

    @Autowired
    @Qualifier("facilityIndex")
    private Findable findable;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource source;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void theIndexIsThere() {
        RealServers.elasticsearch();
        await(() -> find("").answeredBy() == AnsweredBy.ENGINE);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    private FoundFacilities find(String text) {
        return CURATOR.act(() -> search.search(FacilityQuery.of(text)));
    }

    private boolean finds(String name) {
        return find(name).lines().stream().anyMatch(line -> line.name().equals(name));
    }

    private FacilityId add(String name) {
        return Actor.SYSTEM.act(() -> facilities.add(new NewFacility(
                name, "", "OTHER", "06203", "山形県鶴岡市見本町", Optional.empty(), "", "", "", "", false, "", Map.of())));
    }

    private static String someName() {
        return "おりもの" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999) + "（見本）";
    }

    @Test
    void theIndexFollowsWhatWasAddedChangedAndTakenAway() {
        String name = someName();
        FacilityId id = add(name);
        await(() -> finds(name));
        String renamed = someName();
        change(id, "name = '" + renamed + "'");
        await(() -> finds(renamed));
        change(id, "gone = true");
        await(() -> !finds(renamed));
        assertThat(find(name).lines()).noneMatch(line -> line.id().equals(id));
    }

    private void change(FacilityId id, String assignment) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("update directory.facility set version = version + 1, " + assignment + " where id = :id")
                    .param("id", id.value())
                    .update();
            jdbc.sql("insert into directory.facility_change (facility) values (:id)")
                    .param("id", id.value())
                    .update();
        });
    }

    @Test
    void aChangeThatTookItsNumberEarlyAndIsCommittedLateIsNotPassedOver() throws Exception {
        FacilityId late = add(someName());
        FacilityId quick = add(someName());
        await(() -> findable.after(findable.now(), 10).isEmpty());
        Mark before = findable.now();
        try (Connection slow = source.getConnection()) {
            slow.setAutoCommit(false);
            try (var insert = slow.prepareStatement("insert into directory.facility_change (facility) values (?)")) {
                insert.setObject(1, late.value());
                insert.executeUpdate();
            }
            change(quick, "note = 'quick'");
            assertThat(findable.after(before, 100))
                    .as("nothing that could still be overtaken is read")
                    .isEmpty();
            slow.commit();
        }
        Findable.Changes changes = findable.after(before, 100).orElseThrow();
        assertThat(changes.changes()).extracting(change -> change.id()).contains(late.toString(), quick.toString());
    }

    @Test
    void searchingGoesOnWhileTheIndexIsRebuilt() {
        long total = find("").total();
        CompletableFuture<Void> rebuild = CompletableFuture.runAsync(() -> CURATOR.act(() -> finder.rebuild(INDEX)));
        await(() -> {
            FoundFacilities found = find("");
            assertThat(found.total()).isGreaterThanOrEqualTo(total);
            return rebuild.isDone();
        });
        rebuild.join();
        await(() -> find("").answeredBy() == AnsweredBy.ENGINE);
        assertThat(find("").total()).isGreaterThanOrEqualTo(total);
        assertThat(CURATOR.act(finder::indexes)).anyMatch(line -> line.name().equals(INDEX) && line.documents() > 700);
    }

    @Test
    void aPlainMemberMayNotRebuild() {
        Actor member = new Actor(MemberId.next(), "member", Set.of(Role.MEMBER));
        assertThatThrownBy(() -> member.act(() -> finder.rebuild(INDEX))).isInstanceOf(AccessDeniedException.class);
    }
}
