package tsumugi.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import tsumugi.stack.Durability;
import tsumugi.stack.LocalPostgres;
import tsumugi.stack.LocalServers;

/// The servers of a data set, as safe against a power cut as those of deploy/run: an acknowledged post costs its sync.
final class BenchServers implements AutoCloseable {

    private static final String NOWHERE = "http://127.0.0.1:9";

    private final Path folder;
    private final LocalPostgres postgres;
    private final LocalServers others;

    private BenchServers(Path folder, LocalPostgres postgres, LocalServers others) {
        this.folder = folder;
        this.postgres = postgres;
        this.others = others;
    }

    static BenchServers start(Path folder) {
        var postgres = LocalPostgres.start(folder.resolve("postgres"), Durability.KEPT);
        try {
            var others = LocalServers.start(
                    folder,
                    Durability.KEPT,
                    Map.of(
                            "TSUMUGI_POSTGRES_URL", postgres.jdbcUrl(),
                            "TSUMUGI_POSTGRES_OWNER_USER", postgres.owner().user(),
                            "TSUMUGI_POSTGRES_OWNER_PASSWORD", postgres.owner().password(),
                            "TSUMUGI_POSTGRES_PORTAL_USER", postgres.portal().user(),
                            "TSUMUGI_POSTGRES_PORTAL_PASSWORD",
                                    postgres.portal().password()));
            others.awaitStore();
            return new BenchServers(folder, postgres, others);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    Map<String, String> settings() {
        return new TreeMap<>(others.settings());
    }

    /// What a portal must be told besides, to work with another database of the same server. It searches nothing: the
    /// index belongs to the first.
    Map<String, String> beside(String database) {
        var url = postgres.provide(database);
        return Map.of(
                "SPRING_DATASOURCE_URL", url,
                "SPRING_FLYWAY_URL", url,
                "TSUMUGI_SEARCH_ADDRESS", NOWHERE);
    }

    Connection owner() throws SQLException {
        return owner(LocalPostgres.DATABASE);
    }

    Connection owner(String database) throws SQLException {
        return connection(database, postgres.owner());
    }

    Connection superuser() throws SQLException {
        return connection(LocalPostgres.DATABASE, postgres.superuser());
    }

    private Connection connection(String database, LocalPostgres.Role role) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), role.user(), role.password());
    }

    /// Where PostgreSQL writes down what it is told to log.
    Path postgresLog() {
        return folder.resolve("postgres").resolve("postgres.log");
    }

    @Override
    public void close() {
        others.close();
        postgres.close();
    }
}
