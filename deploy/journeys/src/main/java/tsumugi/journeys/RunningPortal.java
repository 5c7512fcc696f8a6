package tsumugi.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import tsumugi.stack.Durability;
import tsumugi.stack.LocalServers;
import tsumugi.stack.PortalProcess;

/// The packaged portal with servers of its own, ready when its demo story is told.
public final class RunningPortal implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String TOLD = "The demo story is told";

    private final Path folder;
    private final List<String> options;
    private final LocalServers servers;
    private final int port;
    private PortalProcess portal;

    private RunningPortal(Path folder, List<String> options, LocalServers servers, int port, PortalProcess portal) {
        this.folder = folder;
        this.options = options;
        this.servers = servers;
        this.port = port;
        this.portal = portal;
    }

    /// Starts everything with its data below `data`; `options` go to the portal's JVM.
    public static RunningPortal start(Path data, Durability durability, List<String> options) {
        var servers = LocalServers.start(data, durability, Map.of());
        try {
            var folder = data.resolve("portal");
            var port = freePort();
            var portal = new RunningPortal(folder, options, servers, port, launch(folder, port, servers, options));
            portal.awaitReady();
            servers.awaitStore();
            return portal;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    private static PortalProcess launch(Path folder, int port, LocalServers servers, List<String> options) {
        return launch(folder, port, servers, options, Map.of());
    }

    private static PortalProcess launch(
            Path folder, int port, LocalServers servers, List<String> options, Map<String, String> more) {
        var settings = new TreeMap<>(servers.settings());
        settings.putAll(more);
        settings.put("SPRING_PROFILES_ACTIVE", "demo");
        return PortalProcess.start(new PortalProcess.Start(PackagedPortal.jar(), folder, port, settings, options));
    }

    /// Another portal on the same database, index and store; it lives until it is closed.
    public record Node(PortalProcess process, String address) implements AutoCloseable {

        @Override
        public void close() {
            process.close();
        }
    }

    /// Starts a second node beside this one, which shares what the first keeps secret.
    public Node second(List<String> own) {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var secret = Map.of("TSUMUGI_SIGNIN_SECRET", secrets.getProperty("sign-in"));
        var at = freePort();
        var process = launch(folder.resolveSibling("portal-2"), at, servers, own, secret);
        if (!process.awaitSignIn(LONG)) {
            var last = process.lastLines(30);
            process.close();
            throw new IllegalStateException("The second node did not come up. Its last lines:\n" + last);
        }
        return new Node(process, "http://127.0.0.1:" + at);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        if (!portal.awaitSignIn(LONG) || !Patience.until(LONG, () -> !portal.isAlive() || said(TOLD))) {
            var last = portal.lastLines(30);
            portal.close();
            throw new IllegalStateException("The portal did not come up. Its last lines:\n" + last);
        }
    }

    private boolean said(String words) {
        try (var lines = Files.lines(portal.log())) {
            return lines.anyMatch(line -> line.contains(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the portal as an update would, and starts it at the same address on the same data.
    public void restart() {
        portal.close();
        portal = launch(folder, port, servers, options);
        awaitReady();
    }

    /// The portal's address, without a slash at the end.
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /// The number of the portal's process.
    public long pid() {
        return portal.pid();
    }

    /// What the portal has logged in this start.
    public String log() {
        try {
            return Files.readString(portal.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A connection as the role the portal works with, to see what is really kept.
    public Connection database() throws SQLException {
        var settings = servers.settings();
        return DriverManager.getConnection(
                settings.get("SPRING_DATASOURCE_URL"),
                settings.get("SPRING_DATASOURCE_USERNAME"),
                settings.get("SPRING_DATASOURCE_PASSWORD"));
    }

    @Override
    public void close() {
        portal.close();
        servers.close();
    }
}
