package tsumugi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A real Elasticsearch on a loopback port, with the plugins of this project; it starts slowly, so nobody waits
/// unasked.
public final class LocalElasticsearch implements AutoCloseable {

    private static final String KIND = "elasticsearch";

    private static final String SETTINGS = """
            cluster.name: tsumugi
            node.name: local
            network.host: 127.0.0.1
            transport.port: 0
            discovery.type: single-node
            xpack.security.enabled: false
            cluster.routing.allocation.disk.threshold_enabled: false
            """;

    private static final String LOGGING = """
            status = error
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
            rootLogger.level = info
            rootLogger.appenderRef.console.ref = console
            """;

    private final Child child;
    private final URI address;

    private LocalElasticsearch(Child child, URI address) {
        this.child = child;
        this.address = address;
    }

    /// Starts a small server in a temporary folder, for the life of this process; close it or just end.
    public static LocalElasticsearch throwaway() {
        var folder = Throwaway.folder("elasticsearch");
        return Throwaway.until(folder, start(folder, 0, Size.SMALL));
    }

    /// Returns at once with the address at which the server will answer; port 0 leaves the choice to this method.
    public static LocalElasticsearch start(Path runFolder, int httpPort, Size size) {
        var folder = runFolder.toAbsolutePath().normalize();
        var program = Servers.folder().resolve("elasticsearch-" + Servers.version("elasticsearch"));
        var hold = Child.take(folder, KIND);
        try {
            var port = httpPort == 0 ? Ports.free() : httpPort;
            configure(program, folder, size);
            var command = List.of(
                    "/bin/bash",
                    program.resolve("bin").resolve("elasticsearch").toString(),
                    "-Epath.data=" + folder.resolve("data"),
                    "-Epath.logs=" + folder.resolve("logs"),
                    "-Ehttp.port=" + port);
            var environment = Map.of(
                    "ES_JAVA_HOME", System.getProperty("java.home"),
                    "ES_PATH_CONF", folder.resolve("config").toString(),
                    "ES_TMPDIR", folder.resolve("tmp").toString());
            var recipe = new Child.Recipe(
                    KIND,
                    folder,
                    Unprivileged.numbered(folder, command),
                    environment,
                    folder.resolve("elasticsearch.log"),
                    "TERM");
            return new LocalElasticsearch(Child.start(recipe, hold::close), URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            hold.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    public URI address() {
        return address;
    }

    /// True as soon as the server answers and every index is usable; false when it died or the time is over.
    public boolean awaitReady(Duration limit) {
        var health = address.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s");
        Waiting.until(limit, () -> Http.status(health) == 200 || !child.isAlive());
        return Http.status(health) == 200;
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    public String lastLines() {
        return child.lastLines(30);
    }

    /// The number of the server's process.
    public long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.close();
    }

    private static void configure(Path program, Path folder, Size size) throws IOException {
        var config = folder.resolve("config");
        var options = config.resolve("jvm.options.d");
        for (var each : List.of(options, folder.resolve("data"), folder.resolve("logs"), folder.resolve("tmp"))) {
            Files.createDirectories(each);
        }
        // Without the collector's log, which may grow to 2 GB.
        var given = Files.readAllLines(program.resolve("config").resolve("jvm.options"));
        Files.write(
                config.resolve("jvm.options"),
                given.stream().filter(line -> !line.startsWith("-Xlog:gc")).toList());
        Files.writeString(options.resolve("size.options"), size.options());
        Files.writeString(config.resolve("log4j2.properties"), LOGGING);
        Files.writeString(config.resolve("elasticsearch.yml"), SETTINGS);
        // A server killed while it wrote its first key store leaves this behind, and none starts beside it.
        Files.deleteIfExists(config.resolve("elasticsearch.keystore.tmp"));
        ElasticsearchPlugins.bring(Servers.plugins(), program.resolve("plugins"));
    }
}
