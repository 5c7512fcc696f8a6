package org.tsumugi.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsumugi.RealServers;
import org.tsumugi.RealServers.OwnDatabase;
import org.tsumugi.shared.Ids;
import org.tsumugi.trail.TrailEntry.Outcome;

/// A trail in a database of its own, with the real roles and the real store: what happens to it harms no other test.
final class OwnTrail {

    final DataSource ownerSource;
    final DataSource portalSource;
    final JdbcClient owner;
    final JdbcClient portal;
    final TrailStore entries;
    final SealStore seals;
    final Heads heads;
    final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final Sealer sealer;
    private final Verifier verifier;
    private final Clock clock;

    OwnTrail(String name, Clock clock) {
        OwnDatabase database = RealServers.ownDatabase(name);
        Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration/trail")
                .load()
                .migrate();
        this.clock = clock;
        ownerSource = new SingleConnectionDataSource(connection(database.owner()), true);
        portalSource = database.portal();
        owner = JdbcClient.create(ownerSource);
        portal = JdbcClient.create(portalSource);
        entries = new TrailStore(portal);
        seals = new SealStore(portal);
        heads = new Heads(RealServers.shelf(name.replace('_', '-')));
        sealer = new Sealer(seals);
        verifier = new Verifier(seals, clock);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(portalSource));
        reading = new TransactionTemplate(new DataSourceTransactionManager(portalSource));
        reading.setReadOnly(true);
        reading.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
    }

    private static Connection connection(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static TrailEntry entry(Instant at, String act) {
        return new TrailEntry(
                Ids.next(),
                at.truncatedTo(ChronoUnit.MICROS),
                UUID.randomUUID(),
                "試験 花子",
                act,
                Optional.of("thread"),
                Optional.of(UUID.randomUUID()),
                Optional.of(UUID.randomUUID()),
                Outcome.READ,
                Optional.of("192.0.2.1"),
                Optional.empty());
    }

    /// @return the rows' ids
    UUID add(Instant at) {
        TrailEntry entry = entry(at, "Threads.open");
        entries.add(entry);
        return entry.id();
    }

    int seal(int most) {
        return transaction.execute(status -> sealer.seal(most));
    }

    void sealAll() {
        while (seal(50) > 0) {
            // again
        }
    }

    Verdict verify() {
        return reading.execute(status -> verifier.verify(heads.all()));
    }

    Months months(Period keep) {
        return new Months(seals, heads, clock, keep);
    }

    List<Seal> chain() {
        return reading.execute(status -> {
            try (var all = seals.all()) {
                return all.toList();
            }
        });
    }

    List<UUID> sealed() {
        return chain().stream().map(Seal::entry).toList();
    }
}
