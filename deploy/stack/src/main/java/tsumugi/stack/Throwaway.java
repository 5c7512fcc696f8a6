package tsumugi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders that go when the process that made them ends.
final class Throwaway {

    private Throwaway() {}

    static Path folder(String kind) {
        try {
            return Files.createTempDirectory("tsumugi-" + kind + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the server and deletes its folder at the end of this process.
    static <S extends AutoCloseable> S until(Path folder, S server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
                delete(folder);
            } catch (Exception e) {
                System.err.println("Left behind: " + folder + " (" + e + ")");
            }
        }));
        return server;
    }

    static void delete(Path path) {
        try (var inside = Files.walk(path)) {
            for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException e) {
            // Already gone is as good.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
