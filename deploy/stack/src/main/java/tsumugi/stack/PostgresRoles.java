package tsumugi.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// Lays out a database as the portal expects it: one role that owns and migrates, one that only works with the data.
final class PostgresRoles {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "tsumugi_owner";
    static final String PORTAL = "tsumugi_portal";

    private static final List<String> EXTENSIONS = List.of("pg_trgm", "btree_gist", "unaccent");

    private final int port;
    private final String superuserPassword;

    PostgresRoles(int port, String superuserPassword) {
        this.port = port;
        this.superuserPassword = superuserPassword;
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    boolean answers() {
        try (var connection = connect(SUPERUSER)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    void layOut(String database, String ownerPassword, String portalPassword) {
        try {
            try (var server = connect(SUPERUSER)) {
                role(server, OWNER, ownerPassword);
                role(server, PORTAL, portalPassword);
                if (!exists(server, "select 1 from pg_database where datname = '" + database + "'")) {
                    run(server, "create database %s owner %s".formatted(database, OWNER));
                }
                run(server, "revoke all on database %s from public".formatted(database));
                run(server, "grant connect on database %s to %s".formatted(database, PORTAL));
            }
            try (var inside = connect(database)) {
                for (var extension : EXTENSIONS) {
                    run(inside, "create extension if not exists " + extension);
                }
            }
        } catch (SQLException e) {
            throw new StackException("The database %s could not be laid out: %s".formatted(database, e), e);
        }
    }

    private static void role(Connection server, String name, String password) throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = '" + name + "'")) {
            run(server, "create role %s login password '%s'".formatted(name, password));
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(port, database), SUPERUSER, superuserPassword);
    }
}
