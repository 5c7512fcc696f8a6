package org.tsumugi.shell;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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

    private static final String CHANNEL = "tsumugi_live";

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
    void listen(Runnable connected, Consumer<String> heard) throws SQLException {
        try (Connection connection = source.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
            }
            try {
                connected.run();
                handOn(connection.unwrap(PGConnection.class), heard);
            } finally {
                // Whoever gets this connection next has no use for our news.
                try (Statement statement = connection.createStatement()) {
                    statement.execute("unlisten *");
                }
            }
        }
    }

    private static void handOn(PGConnection postgres, Consumer<String> heard) throws SQLException {
        while (!Thread.currentThread().isInterrupted()) {
            PGNotification[] news =
                    postgres.getNotifications((int) Duration.ofSeconds(10).toMillis());
            for (PGNotification one : news == null ? new PGNotification[0] : news) {
                heard.accept(one.getParameter());
            }
        }
    }
}
