package tsumugi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// The one folder in which everything lies that deploy/run keeps, held by one launcher at a time.
record DataFolder(Path path) {

    /// `TSUMUGI_DATA`, or the usual place for a user's data.
    static DataFolder of(Map<String, String> environment) {
        var said = environment.getOrDefault("TSUMUGI_DATA", "");
        if (!said.isBlank()) {
            return new DataFolder(Path.of(said).toAbsolutePath().normalize());
        }
        var shared = environment.getOrDefault("XDG_DATA_HOME", "");
        var home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        var base = shared.isBlank() ? home.resolve(".local").resolve("share") : Path.of(shared);
        return new DataFolder(base.resolve("tsumugi").toAbsolutePath().normalize());
    }

    Hold hold() {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + path + " cannot be used.", e);
        }
        return Hold.of(path)
                .orElseThrow(() -> new StackException("Tsumugi already runs on the data folder " + path
                        + ": stop it there first, or choose another folder with TSUMUGI_DATA."));
    }
}
