package org.tsumugi.shell;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// PostgreSQL's LISTEN and NOTIFY on one channel.
@Repository
class LiveStore {

    /// What the database calls a connection that listens.
    static final String NAME = "tsumugi live";

    private static final String CHANNEL = "tsumugi_live";
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final DataSource source;

    LiveStore(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(String topic) {
        jdbc.sql("select pg_notify(:channel, :topic)")
                .param("channel", CHANNEL)
                .param("topic", topic)
                .query((row, number) -> topic)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void announceAll(List<String> topics) {
        jdbc.sql("select pg_notify(:channel, topic) from unnest(cast(:topics as text[])) topic")
                .param("channel", CHANNEL)
                .param("topics", topics.toArray(String[]::new))
                .query((row, number) -> number)
                .list();
    }

    /// Hands on what is announced until the connection breaks or the thread is interrupted.
    ///
    /// A line that died in silence, as where a firewall forgot it, is noticed by a question after each quiet while.
    ///
    /// @param quiet without news for how long it asks whether the database is still there
    /// @throws SQLException when the connection breaks, or nobody answers within [#ANSWER]
    void listen(Duration quiet, Runnable connected, Consumer<String> heard) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) ANSWER.toMillis());
            try (Statement statement = connection.createStatement()) {
                statement.execute("set application_name = '" + NAME + "'");
                statement.execute("listen " + CHANNEL);
            }
            try {
                connected.run();
                handOn(connection, quiet, heard);
            } finally {
                // Whoever gets this connection next has no use for our news.
                try (Statement statement = connection.createStatement()) {
                    statement.execute("unlisten *");
                    statement.execute("reset application_name");
                }
            }
        }
    }

    private static void handOn(Connection connection, Duration quiet, Consumer<String> heard) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!Thread.currentThread().isInterrupted()) {
            PGNotification[] news = postgres.getNotifications((int) quiet.toMillis());
            if (news == null || news.length == 0) {
                requireAnswer(connection);
            } else {
                Arrays.stream(news).map(PGNotification::getParameter).forEach(heard);
            }
        }
    }

    private static void requireAnswer(Connection connection) throws SQLException {
        if (!connection.isValid((int) ANSWER.toSeconds())) {
            throw new SQLException("No answer on the line that listens");
        }
    }
}
