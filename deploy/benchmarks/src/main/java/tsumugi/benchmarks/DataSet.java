package tsumugi.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/// The folder of one area's data, kept between runs: below `TSUMUGI_BENCH_DATA` or the user's cache.
///
/// @param recipe changes with how the data are made, so that data of an older make are made anew
record DataSet(Path folder, String recipe) {

    static DataSet of(String area, Size size, String recipe) {
        var environment = System.getenv();
        var said = environment.getOrDefault("TSUMUGI_BENCH_DATA", "");
        return new DataSet(
                (said.isBlank() ? cache(environment) : Path.of(said))
                        .toAbsolutePath()
                        .resolve(area + (size == Size.SMALL ? "-small" : "")),
                recipe);
    }

    private static Path cache(Map<String, String> environment) {
        var said = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (said.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(said))
                .resolve("tsumugi")
                .resolve("bench");
    }

    boolean isReady() {
        try {
            return Files.exists(stamp()) && Files.readString(stamp()).equals(recipe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void ready() {
        try {
            Files.writeString(stamp(), recipe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path stamp() {
        return folder.resolve("prepared");
    }
}
