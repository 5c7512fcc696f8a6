package org.tsumugi.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tsumugi.RealServers;
import org.tsumugi.trail.Verdict.Fault;

/// The chain over the trail's rows, on a database of its own, one test after the other on a trail that grows.
class SealingTests {

    private static final Clock CLOCK = Clock.systemUTC();

    private static OwnTrail trail;

    @BeforeAll
    static void aTrail() {
        trail = new OwnTrail("trail_sealing", CLOCK);
    }

    private static Instant now() {
        return CLOCK.instant();
    }

    @Test
    void rowsAreSealedInBatchesUntilThereAreNoMore() {
        trail.sealAll();
        for (int i = 0; i < 25; i++) {
            trail.add(now());
        }
        assertThat(List.of(trail.seal(10), trail.seal(10), trail.seal(10), trail.seal(10)))
                .containsExactly(10, 10, 5, 0);
        assertThat(trail.verify().holds()).isTrue();
    }

    @Test
    void aRowThatCommitsLateIsSealedWhenItIsThereAndHoldsNobodyUp() throws SQLException {
        trail.sealAll();
        try (Connection slow = trail.portalSource.getConnection();
                Connection slower = trail.portalSource.getConnection()) {
            UUID late = addUncommitted(slow);
            UUID later = addUncommitted(slower);
            UUID quick = trail.add(now());

            trail.sealAll();
            assertThat(trail.sealed()).contains(quick).doesNotContain(late, later);

            slower.commit();
            UUID next = trail.add(now());
            trail.sealAll();
            assertThat(trail.sealed()).contains(later, next).doesNotContain(late);
            assertThat(trail.verify().holds()).isTrue();

            slow.commit();
            trail.sealAll();
            assertThat(trail.sealed()).contains(late).doesNotHaveDuplicates();
        }
        assertThat(trail.verify()).satisfies(verdict -> {
            assertThat(verdict.holds()).isTrue();
            assertThat(verdict.unsealed()).isZero();
        });
    }

    private static UUID addUncommitted(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        TrailEntry entry = OwnTrail.entry(now(), "Threads.start");
        new TrailStore(JdbcClient.create(new SingleConnectionDataSource(connection, true))).add(entry);
        return entry.id();
    }

    @Test
    void whatIsRolledBackLeavesNoHole() throws SQLException {
        try (Connection given = trail.portalSource.getConnection()) {
            addUncommitted(given);
            trail.add(now());
            trail.sealAll();
            given.rollback();
        }
        trail.add(now());
        trail.sealAll();
        assertThat(trail.verify().holds()).isTrue();
        assertThat(trail.chain()).extracting(Seal::position).startsWith(1L).doesNotHaveDuplicates();
    }

    @Test
    void oneNodeSealsAtATime() throws SQLException {
        trail.sealAll();
        trail.add(now());
        try (Connection other = trail.portalSource.getConnection()) {
            other.setAutoCommit(false);
            assertThat(new SealStore(JdbcClient.create(new SingleConnectionDataSource(other, true))).mayAppend())
                    .isTrue();
            assertThat(trail.seal(10)).isZero();
            other.rollback();
        }
        assertThat(trail.seal(10)).isOne();
    }

    @Test
    void rowsNotYetSealedAreCountedAndNotJudged() {
        trail.sealAll();
        trail.add(now());
        trail.add(now());
        assertThat(trail.verify()).satisfies(verdict -> {
            assertThat(verdict.holds()).isTrue();
            assertThat(verdict.unsealed()).isEqualTo(2);
        });
    }

    @Test
    void thePortalsRoleCanNeitherChangeNorDeleteNorNameATransaction() {
        trail.add(now());
        trail.sealAll();
        List<String> tables = new ArrayList<>(List.of("trail.entry", "trail.seal"));
        tables.addAll(trail.owner
                .sql("select 'trail.' || relname from pg_class where relname like 'entry\\_%' and relkind = 'r'")
                .query(String.class)
                .list());
        assertThat(tables).hasSizeGreaterThan(5);
        for (String table : tables) {
            refused("delete from " + table, "permission denied");
            refused("update " + table + " set at = now()", "permission denied");
            refused("truncate " + table, "permission denied");
            refused("drop table " + table, "must be owner");
            refused("alter table " + table + " add column more int", "must be owner");
        }
        refused(
                "insert into trail.entry (id, at, tx, actor_name, act, outcome)"
                        + " values (uuidv7(), now(), '1'::xid8, '', '', 'DONE')",
                "permission denied");
    }

    private static void refused(String sql, String why) {
        assertThatThrownBy(() -> trail.portal.sql(sql).update())
                .as(sql)
                .rootCause()
                .hasMessageContaining(why);
    }

    @Test
    void aMonthIsMadeForRowsInTheNetAndTheyKeepTheirSeals() {
        trail.add(Instant.parse("2031-05-10T03:00:00Z"));
        trail.sealAll();
        assertThat(inTheNet()).isPositive();
        trail.months(Period.ofYears(6)).makeAhead();
        assertThat(inTheNet()).isZero();
        assertThat(trail.owner
                        .sql("select count(*) from trail.entry_2031_05")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(trail.verify().holds()).isTrue();
    }

    @Test
    void whoWritesWhileTheirMonthIsMadeIsNotRefused() throws InterruptedException {
        OwnTrail busy = new OwnTrail("trail_busy", CLOCK);
        Months months = busy.months(Period.ofYears(6));
        Queue<Exception> refused = new ConcurrentLinkedQueue<>();
        List<Thread> writers = IntStream.range(0, 3)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 60 && refused.isEmpty(); i++) {
                        try {
                            busy.add(Instant.parse("2033-01-15T00:00:00Z").plus(Duration.ofDays(30L * (i / 2))));
                        } catch (RuntimeException failure) {
                            refused.add(failure);
                        }
                    }
                }))
                .toList();
        while (writers.stream().anyMatch(Thread::isAlive)) {
            busy.transaction.executeWithoutResult(status -> months.makeAhead());
        }
        for (Thread writer : writers) {
            writer.join();
        }
        months.makeAhead();
        assertThat(refused).isEmpty();
        assertThat(busy.owner
                        .sql("select count(*) from trail.entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(180);
    }

    private static long inTheNet() {
        return trail.owner
                .sql("select count(*) from trail.entry_other")
                .query(Long.class)
                .single();
    }

    @Test
    void aMonthBeginsAtMidnightInJapan() {
        UUID last = trail.add(Instant.parse("2032-05-31T14:59:59.999999Z"));
        UUID first = trail.add(Instant.parse("2032-05-31T15:00:00Z"));
        trail.months(Period.ofYears(6)).makeAhead();
        assertThat(trail.owner
                        .sql("select id from trail.entry_2032_05")
                        .query(UUID.class)
                        .list())
                .contains(last)
                .doesNotContain(first);
    }

    @Test
    void lessThanAYearIsNeverLetGo() {
        assertThatThrownBy(() -> trail.months(Period.ofMonths(11))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> trail.portal
                        .sql("select trail.drop_months('11 months', null)")
                        .query(Integer.class)
                        .single())
                .rootCause()
                .hasMessageContaining("kept for a year");
    }

    @Test
    void oldMonthsGoWithTheirLinksAndTheRestIsStillProven() {
        OwnTrail old = new OwnTrail("trail_old", CLOCK);
        Instant then = now().atZone(ZoneOffset.UTC).minusYears(7).toInstant();
        for (int i = 0; i < 20; i++) {
            old.add(then.plusSeconds(i));
        }
        old.sealAll();
        old.heads.keep(LocalDate.ofInstant(then, ZoneOffset.UTC), old.chain().get(14));
        for (int i = 0; i < 5; i++) {
            old.add(now());
        }
        old.sealAll();
        Months months = old.months(Period.ofYears(6));
        months.makeAhead();

        assertThat(months.dropOld()).isEqualTo(1);
        old.sealAll();

        assertThat(old.chain().getFirst().position()).as("after the old head").isEqualTo(16);
        assertThat(old.verify()).satisfies(verdict -> {
            assertThat(verdict.firstBreak()).isEmpty();
            assertThat(verdict.dropped()).isEqualTo(5);
            assertThat(verdict.sealed()).as("five rows and the dropping itself").isEqualTo(6);
        });
        assertThat(old.seals.lastDropping()).isPresent();

        old.owner.sql("delete from trail.seal where position = 16").update();
        assertThat(old.verify().firstBreak())
                .hasValueSatisfying(found -> assertThat(found.fault()).isEqualTo(Fault.SEAL_MISSING));
    }

    @Test
    void aRowNotYetSealedKeepsItsMonth() {
        OwnTrail old = new OwnTrail("trail_unsealed", CLOCK);
        old.add(now().atZone(ZoneOffset.UTC).minusYears(7).toInstant());
        Months months = old.months(Period.ofYears(6));
        months.makeAhead();
        assertThat(months.dropOld()).isZero();
        old.sealAll();
        assertThat(months.dropOld()).isEqualTo(1);
    }

    @Test
    void whatWasWrittenBeforeTheSealsIsCarriedOverAndSealed() {
        DataSource owner = RealServers.ownDatabase("trail_before").owner();
        FluentConfiguration migrations = Flyway.configure().dataSource(owner).locations("classpath:db/migration/trail");
        migrations.target("1").load().migrate();
        JdbcClient.create(owner).sql("""
                insert into trail.entry (id, at, actor, actor_name, act, outcome)
                select uuidv7(), now() - n * interval '10 days', uuidv7(), '前の人', 'Teams.found', 'DONE'
                from generate_series(1, 20) n
                """).update();
        OwnTrail carried = new OwnTrail("trail_before", CLOCK);
        carried.sealAll();
        assertThat(carried.verify().sealed()).isEqualTo(20);
        assertThat(carried.owner
                        .sql("select count(*) from trail.entry_other")
                        .query(Long.class)
                        .single())
                .as("each in its month")
                .isZero();
    }

    @Test
    void theCommandEndsWithOneWhereSomeoneTampered() {
        OwnTrail own = new OwnTrail("trail_command", CLOCK);
        own.add(now());
        own.add(now());
        own.sealAll();
        VerifyCommand command =
                new VerifyCommand(new Verifier(own.seals, CLOCK), own.heads, new GenericApplicationContext());
        assertThat(command.verified()).isZero();
        own.owner.sql("update trail.entry set act = 'Threads.start'").update();
        assertThat(command.verified()).isOne();
        assertThat(VerifyCommand.sentence(own.verify()))
                .startsWith("The trail has been tampered with: the row of seal 1 says something else");
    }
}
