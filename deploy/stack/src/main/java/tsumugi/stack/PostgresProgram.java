package tsumugi.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs, unpacked once beside the other servers however many tests start at the same time.
final class PostgresProgram {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path folder;

    private PostgresProgram(Path folder) {
        this.folder = folder;
    }

    static synchronized PostgresProgram unpacked() {
        var servers = Servers.folder();
        var folder = servers.resolve("postgres-" + Servers.version("postgres"));
        if (!Files.isDirectory(folder)) {
            try (var channel = FileChannel.open(
                            servers.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.isDirectory(folder)) {
                    unpackTo(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be unpacked to " + folder, e);
            }
        }
        return new PostgresProgram(folder);
    }

    String path(String program) {
        return folder.resolve("bin").resolve(program).toString();
    }

    private static void unpackTo(Path folder) throws IOException {
        var fresh = Files.createTempDirectory(folder.getParent(), "postgres-");
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var packed = PostgresProgram.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new StackException("The class path lacks PostgreSQL's programs (" + ARCHIVE + ").");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, fresh.resolve(entry.getName()).normalize());
                }
            }
        }
        Files.move(fresh, folder);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, to);
            var executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
