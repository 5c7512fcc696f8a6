package tsumugi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Lays the portal out as plain jars and records, in one start on throwaway servers, what a start loads and links.
///
/// The virtual machine reads that record (its AOT cache) at later starts, which then need a third of the processor
/// time.
final class QuickStart {

    private static final Duration TO_SIGN_IN = Duration.ofMinutes(5);
    private static final Duration TO_RECORD = Duration.ofMinutes(5);
    private static final String NOBODY_THERE = "http://127.0.0.1:9";

    private QuickStart() {}

    /// The record that lies beside a jar laid out by this class.
    static Optional<Path> recordOf(Path jar) {
        return Optional.of(jar.toAbsolutePath().resolveSibling("start.aot")).filter(Files::exists);
    }

    static void prepare(Path packed, Path folder) {
        Throwaway.delete(folder);
        layOut(packed, folder);
        var jar = folder.resolve(packed.getFileName());
        var unfinished = folder.toAbsolutePath().resolve("unfinished.aot");
        var temporary = Throwaway.folder("quick");
        try {
            recordStart(jar, unfinished, temporary);
            Files.move(unfinished, unfinished.resolveSibling("start.aot"));
        } catch (IOException e) {
            throw new UncheckedIOException("The portal's start could not be recorded.", e);
        } finally {
            Throwaway.delete(temporary);
        }
    }

    private static void layOut(Path packed, Path folder) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var target = folder.toAbsolutePath().toString();
            var ended = new ProcessBuilder(List.of(
                            java, "-Djarmode=tools", "-jar", packed.toString(), "extract", "--destination", target))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (ended != 0) {
                throw new StackException("The portal's jar could not be laid out in " + folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while the portal was laid out.", e);
        }
    }

    private static void recordStart(Path jar, Path record, Path temporary) {
        var outside = Map.of("TSUMUGI_SEARCH_ADDRESS", NOBODY_THERE);
        try (var servers = LocalServers.start(temporary, Durability.THROWAWAY, outside)) {
            var settings = new TreeMap<>(servers.settings());
            // Without the demo, whose story is told once and would only lengthen the record.
            settings.put("SPRING_PROFILES_ACTIVE", "");
            var options = List.of("-XX:AOTCacheOutput=" + record);
            var folder = temporary.resolve("portal");
            var portal = PortalProcess.start(new PortalProcess.Start(jar, folder, Ports.free(), settings, options));
            var reached = portal.awaitSignIn(TO_SIGN_IN);
            portal.end(reached ? TO_RECORD : Duration.ZERO);
            if (!reached) {
                throw new StackException("The portal did not reach its sign-in page:\n" + portal.lastLines(15));
            }
        }
    }
}
