package tsumugi.benchmarks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import tsumugi.journeys.Patience;

/// PostgreSQL's own record of every statement it was sent, on whatever connection: nothing escapes it.
final class StatementLog implements AutoCloseable {

    private static final Pattern STATEMENT =
            Pattern.compile("LOG: {2}(?:statement|execute [^:]*|fastpath [^:]*): (.*)");
    private static final Pattern AROUND = Pattern.compile("(?i)(begin|commit|rollback|set |show ).*");
    private static final Duration SOON = Duration.ofSeconds(10);

    /// The beginnings of those that read or write, and how many others only open, close or set a transaction.
    record Count(List<String> statements, int around) {}

    private final BenchServers servers;

    private StatementLog(BenchServers servers) {
        this.servers = servers;
    }

    static StatementLog open(BenchServers servers) throws SQLException {
        var log = new StatementLog(servers);
        log.set("all");
        return log;
    }

    private void set(String what) throws SQLException {
        try (var superuser = servers.superuser()) {
            run(superuser, "alter system set log_statement = '" + what + "'");
            run(superuser, "select pg_reload_conf()");
        }
        // Each connection hears of it on its next statement at the latest; a new one at once.
        Patience.until(SOON, () -> what.equals(now()));
    }

    private String now() {
        try (var connection = servers.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show log_statement")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Where the log ends now.
    long position() throws IOException {
        return Files.size(servers.postgresLog());
    }

    Count since(long position) throws IOException {
        var statements = read(servers.postgresLog(), position);
        var work = statements.stream()
                .filter(sql -> !AROUND.matcher(sql).matches())
                .toList();
        return new Count(work, statements.size() - work.size());
    }

    private static List<String> read(Path file, long position) throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) (log.length() - position)];
            log.seek(position);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(STATEMENT::matcher)
                    .filter(line -> line.find())
                    .map(line -> line.group(1))
                    .toList();
        }
    }

    @Override
    public void close() throws SQLException {
        set("none");
    }
}
