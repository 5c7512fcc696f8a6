package tsumugi.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/// A real mail server on a free loopback port that sends nothing on: each letter becomes a file that any mail program
/// opens.
public final class LocalPost implements AutoCloseable {

    /// Older letters make room.
    static final int KEPT = 500;

    private static final DateTimeFormatter ARRIVED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS");
    private static final int LETTER_MAX = 20_000_000;
    private static final int NAME_MAX = 100;

    private final Path folder;
    private final Clock clock;
    private final SMTPServer server;

    private LocalPost(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .softwareName("Tsumugi")
                .maxMessageSize(LETTER_MAX)
                .simpleMessageListener(new Letters())
                .build();
    }

    /// Returns when it takes letters; those of an earlier start are still there.
    public static LocalPost start(Path dataFolder) {
        return start(dataFolder, Clock.systemDefaultZone());
    }

    static LocalPost start(Path dataFolder, Clock clock) {
        var folder = dataFolder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            // They may hold links that are as good as a password.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for letters " + folder + " cannot be used.", e);
        }
        var post = new LocalPost(folder, clock);
        post.server.start();
        return post;
    }

    public int port() {
        return server.getPortAllocated();
    }

    /// Where the letters lie.
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Letters implements SimpleMessageListener {

        @Override
        public boolean accept(String from, String recipient) {
            return true;
        }

        @Override
        public void deliver(String from, String recipient, InputStream letter) throws IOException {
            keep(recipient, letter.readAllBytes());
        }
    }

    /// Whole or not at all, so that nobody opens half a letter.
    private synchronized void keep(String recipient, byte[] letter) throws IOException {
        var unfinished = folder.resolve("arriving.part");
        Files.write(unfinished, letter);
        Files.move(unfinished, free(recipient), StandardCopyOption.ATOMIC_MOVE);
        makeRoom();
    }

    /// No letter takes another's place, however fast they come.
    private Path free(String recipient) {
        var safe = recipient.replaceAll("[^A-Za-z0-9.@_+-]", "_");
        var name =
                LocalDateTime.now(clock).format(ARRIVED) + "-" + safe.substring(0, Math.min(NAME_MAX, safe.length()));
        var file = folder.resolve(name + ".eml");
        for (var i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + "-" + i + ".eml");
        }
        return file;
    }

    private void makeRoom() throws IOException {
        try (var letters = Files.list(folder)) {
            var oldestFirst = letters.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
            for (var old : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - KEPT))) {
                Files.delete(old);
            }
        }
    }
}
