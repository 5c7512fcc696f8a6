package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZInputStream;
import tsumugi.stack.LocalStore;

/// Every file of the corpus of broken and hostile uploads, which is not part of this repository: TSUMUGI_SAMPLES names its folder.
class HostileUploadsTests {

    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

    private static LocalStore server;
    private static MediaStore store;

    @BeforeAll
    static void start() throws Exception {
        var samples = System.getenv().getOrDefault("TSUMUGI_SAMPLES", "");
        var corpus = Path.of(samples, "bad-input", "uploads.tar.xz");
        assumeTrue(!samples.isBlank() && Files.isReadable(corpus), "TSUMUGI_SAMPLES names no folder with bad-input/uploads.tar.xz");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(Files.newInputStream(corpus))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    FILES.put(Path.of(entry.getName()).getFileName().toString(), tar.readAllBytes());
                }
            }
        }
        server = LocalStore.throwaway();
        store = MediaStore.connect(MediaStoreTests.settings(server, "hostile"));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            store.close();
            server.close();
        }
    }

    @Test
    void answersEveryFileInTimeAndShowsWhatItKept() throws Exception {
        assertThat(FILES).isNotEmpty();
        var answers = new TreeMap<String, KeepAnswer>();
        for (var file : FILES.entrySet()) {
            var begun = System.nanoTime();
            var answer = store.keep(new ByteArrayInputStream(file.getValue()), Limits.STANDARD);
            if (answer instanceof KeepAnswer.Kept kept && kept.type().previewable()) {
                var preview = store.preview(kept.hash(), kept.type(), PreviewSize.PAGE);
                if (preview.isPresent()) {
                    try (var shown = preview.get()) {
                        assertThat(Samples.read(shown.bytes().readAllBytes()).getWidth()).isBetween(1, 1280);
                    }
                }
                System.out.println(file.getKey() + ": " + kept.type() + " " + kept.shape() + " preview " + preview.isPresent());
            } else {
                System.out.println(file.getKey() + ": " + answer);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(file.getKey()).isLessThan(Duration.ofSeconds(60));
            answers.put(file.getKey(), answer);
        }
        assertThat(answers.get("testSVG.svg")).isInstanceOf(KeepAnswer.NotAccepted.class);
    }
}
