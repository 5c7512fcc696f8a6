package tsumugi.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A connection as one of the roles, for tests.
record Database(Connection connection) implements AutoCloseable {

    static Database as(LocalPostgres.Role role, LocalPostgres postgres) throws SQLException {
        return as(role, postgres, LocalPostgres.DATABASE);
    }

    static Database as(LocalPostgres.Role role, LocalPostgres postgres, String name) throws SQLException {
        return new Database(DriverManager.getConnection(postgres.jdbcUrl(name), role.user(), role.password()));
    }

    void run(String... statements) throws SQLException {
        for (var sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    String first(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
