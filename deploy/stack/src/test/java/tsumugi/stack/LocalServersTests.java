package tsumugi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServersTests {

    @TempDir
    Path folder;

    @Test
    void keepsRowsAndPasswordsOverARestart() throws Exception {
        String password;
        try (var postgres = LocalPostgres.start(folder, Durability.KEPT)) {
            password = postgres.portal().password();
            try (var owner = connect(postgres, postgres.owner())) {
                run(owner, "create schema feed");
                run(owner, "create table feed.post (text text)");
                run(owner, "insert into feed.post values ('褥瘡の相談')");
                assertThat(first(owner, "show fsync")).isEqualTo("on");
                assertThat(first(owner, "show synchronous_commit")).isEqualTo("on");
                assertThat(first(owner, "show full_page_writes")).isEqualTo("on");
            }
        }
        try (var postgres = LocalPostgres.start(folder, Durability.KEPT);
                var owner = connect(postgres, postgres.owner())) {
            assertThat(first(owner, "select text from feed.post")).isEqualTo("褥瘡の相談");
            assertThat(postgres.portal().password()).isEqualTo(password).isNotEqualTo("throwaway");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void startsElasticsearchWithoutWaiting() throws Exception {
        var before = System.nanoTime();
        try (var search = LocalElasticsearch.start(folder, 0, Size.SMALL)) {
            System.out.println("returned " + (System.nanoTime() - before) / 1e6);
            assertThat(search.awaitReady(Duration.ofSeconds(60)))
                    .as(search.lastLines())
                    .isTrue();
            System.out.println("ready " + (System.nanoTime() - before) / 1e6);
        }
    }

    @Test
    void store() throws Exception {
        var before = System.nanoTime();
        try (var store = LocalStore.start(folder)) {
            System.out.println("store ready " + (System.nanoTime() - before) / 1e6);
        }
    }

    private static Connection connect(LocalPostgres postgres, LocalPostgres.Role role) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), role.user(), role.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
