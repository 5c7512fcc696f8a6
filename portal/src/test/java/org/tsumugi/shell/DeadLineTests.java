package org.tsumugi.shell;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tsumugi.PortalTest;

@PortalTest
class DeadLineTests {

    @Autowired
    JdbcConnectionDetails database;

    /// Hands on both ways until it is told to swallow everything, with both ends left open.
    private static final class Firewall implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Socket behind;
        private volatile boolean swallows;

        Firewall(int port) throws IOException {
            behind = new Socket(InetAddress.getLoopbackAddress(), port);
            Thread.ofVirtual().start(() -> {
                try (Socket before = door.accept()) {
                    Thread.ofVirtual().start(() -> handOn(behind, before));
                    handOn(before, behind);
                } catch (IOException over) {
                    throw new UncheckedIOException(over);
                }
            });
        }

        private void handOn(Socket from, Socket to) {
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] some = new byte[8192];
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    if (!swallows) {
                        out.write(some, 0, read);
                    }
                }
            } catch (IOException over) {
                // One of the two has gone.
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
            behind.close();
        }
    }

    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void aLineThatDiedInSilenceIsNoticed() throws IOException {
        URI address = URI.create(database.getJdbcUrl().substring("jdbc:".length()));
        try (Firewall firewall = new Firewall(address.getPort())) {
            var source = new DriverManagerDataSource(
                    "jdbc:postgresql://127.0.0.1:" + firewall.door.getLocalPort() + address.getPath(),
                    Objects.requireNonNull(database.getUsername()),
                    Objects.requireNonNull(database.getPassword()));
            var store = new LiveStore(JdbcClient.create(source), source);
            assertThatThrownBy(() -> store.listen(Duration.ofMillis(200), () -> firewall.swallows = true, said -> {}))
                    .isInstanceOf(SQLException.class);
        }
    }
}
