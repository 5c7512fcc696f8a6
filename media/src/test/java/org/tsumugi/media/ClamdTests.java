package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tsumugi.stack.LocalStore;

/// Against a real clamd, where the system has one, with a signature of our own: the real ones need a download.
class ClamdTests {

    private static final String EVIL = "this line is what our test signature calls malware\n";

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Process daemon;

    @SuppressWarnings("NullAway.Init")
    private static Scanner scanner;

    @BeforeAll
    static void start() throws Exception {
        var program = program();
        if (program.isEmpty()) {
            return;
        }
        var port = freePort();
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        var pattern = HexFormat.of().formatHex(EVIL.strip().getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("ours.ndb"), "Tsumugi.Test:0:*:" + pattern + "\n");
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                TemporaryDirectory %s
                StreamMaxLength 60M
                """.formatted(port, signatures, folder));
        daemon = new ProcessBuilder(program.get().toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        var address = new InetSocketAddress("127.0.0.1", port);
        awaitListening(address);
        scanner = Scanner.clamd(address);
    }

    @BeforeEach
    void needsClamd() {
        assumeTrue(daemon != null, "clamd is not installed (Debian: clamav-daemon)");
    }

    @AfterAll
    static void stop() throws Exception {
        if (daemon != null) {
            daemon.destroy();
            daemon.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Scan scan(byte[] content) {
        return scanner.scan(new ByteArrayInputStream(content));
    }

    @Test
    void tellsCleanFromInfected() {
        assertThat(scan(Samples.text("harmless"))).isEqualTo(new Scan.Clean());
        assertThat(scan(Samples.text(EVIL))).isEqualTo(new Scan.Infected("Tsumugi.Test.UNOFFICIAL"));
        assertThat(scan(new byte[3 << 20])).isEqualTo(new Scan.Clean());
    }

    @Test
    void findsWhatIsInsideAnOfficeFile() {
        var infected = Samples.docx(Map.of("word/document.xml", Samples.text(EVIL)));
        assertThat(scan(infected)).isInstanceOf(Scan.Infected.class);
    }

    @Test
    void saysNotScannedOfWhatTheScannerDoesNotTake() {
        assertThat(scan(new byte[62 << 20])).isInstanceOf(Scan.NotScanned.class);
    }

    @Test
    void keepsNothingThatIsInfected() throws IOException {
        try (var server = LocalStore.throwaway();
                var store = MediaStore.connect(MediaStoreTests.settings(server, "scanned"), scanner)) {
            var clean = (KeepAnswer.Kept) store.keep(new ByteArrayInputStream(Samples.text("ok")), Limits.STANDARD);
            assertThat(clean.scan()).isEqualTo(new Scan.Clean());
            assertThat(store.scan(clean.hash())).isEqualTo(new Scan.Clean());
            assertThat(store.keep(new ByteArrayInputStream(Samples.text(EVIL)), Limits.STANDARD))
                    .isEqualTo(new KeepAnswer.Infected("Tsumugi.Test.UNOFFICIAL"));
        }
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitListening(InetSocketAddress address) throws Exception {
        for (int tries = 0; ; tries++) {
            try (var socket = new Socket()) {
                socket.connect(address, 1000);
                return;
            } catch (IOException e) {
                if (tries > 300 || !daemon.isAlive()) {
                    throw new IOException(Files.readString(folder.resolve("clamd.log")), e);
                }
                // Until it listens there is nothing else to wait for than its end.
                daemon.waitFor(100, TimeUnit.MILLISECONDS);
            }
        }
    }
}
