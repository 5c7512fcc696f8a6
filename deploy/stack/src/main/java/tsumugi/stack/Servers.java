package tsumugi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Where the unpacked servers lie: said by `tsumugi.servers` or `TSUMUGI_SERVERS`, else found from the working
/// directory.
final class Servers {

    private static final Path IN_REACTOR = Path.of("deploy", "stack", "target", "servers");

    private Servers() {}

    static Path folder() {
        var said = System.getProperty("tsumugi.servers", System.getenv().getOrDefault("TSUMUGI_SERVERS", ""));
        if (!said.isBlank()) {
            return Path.of(said).toAbsolutePath().normalize();
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(IN_REACTOR))) {
                return at.resolve(IN_REACTOR);
            }
        }
        throw new StackException("No unpacked servers (" + IN_REACTOR + ") in or above "
                + Path.of("").toAbsolutePath() + ": build the module deploy/stack, or name them with TSUMUGI_SERVERS.");
    }

    /// The folders of Elasticsearch plugins that the module deploy/analysis has built beside this one.
    static Path plugins() {
        return folder().resolve(Path.of("..", "..", "..", "analysis", "target", "plugins"))
                .normalize();
    }

    static String version(String server) {
        try (var in = Servers.class.getResourceAsStream("versions.properties")) {
            var versions = new Properties();
            versions.load(in);
            return versions.getProperty(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
