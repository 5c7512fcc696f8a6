package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZInputStream;
import tsumugi.stack.LocalStore;

/// Every file of the corpus of broken and hostile uploads, which is not part of this repository: TSUMUGI_SAMPLES names
/// its folder.
class HostileUploadsTests {

    private static final Map<String, byte[]> FILES = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private static LocalStore server;

    @SuppressWarnings("NullAway.Init")
    private static MediaStore store;

    @BeforeAll
    static void start() throws Exception {
        var samples = System.getenv().getOrDefault("TSUMUGI_SAMPLES", "");
        var corpus = Path.of(samples, "bad-input", "uploads.tar.xz");
        if (samples.isBlank() || !Files.isReadable(corpus)) {
            return;
        }
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(Files.newInputStream(corpus))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    FILES.put(Path.of(entry.getName()).getFileName().toString(), tar.readAllBytes());
                }
            }
        }
        assertThat(FILES).isNotEmpty();
        server = LocalStore.throwaway();
        store = MediaStore.connect(MediaStoreTests.settings(server, "hostile"));
    }

    @BeforeEach
    void needsTheCorpus() {
        assumeTrue(server != null, "TSUMUGI_SAMPLES names no folder with bad-input/uploads.tar.xz");
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
        for (var file : FILES.entrySet()) {
            var begun = System.nanoTime();
            var answer = keep(file.getKey());
            if (answer instanceof KeepAnswer.Kept kept && kept.type().previewable()) {
                try (var shown = store.preview(kept.hash(), kept.type(), PreviewSize.PAGE)
                        .orElseThrow(() -> new AssertionError("No preview of " + file.getKey()))) {
                    assertThat(Samples.read(shown.bytes().readAllBytes()).getWidth())
                            .isBetween(1, PreviewSize.PAGE.pixels());
                }
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as(file.getKey())
                    .isLessThan(Duration.ofSeconds(60));
        }
    }

    @Test
    void refusesWhatItMust() throws Exception {
        for (var svg : new String[] {
            "testSVG.svg",
            "testSVG_no_xml_header.svg",
            "testXXE.xml",
            "testHTML_embedded_data_uri_js.html",
            "testHTMLNoisyMetaEncoding_1.html"
        }) {
            assertThat(refusal(svg)).as(svg).isEqualTo(Refusal.ACTIVE_CONTENT);
        }
        for (var locked :
                new String[] {"bug1782186.pdf", "issue6010_1.pdf", "pr6531_1.pdf", "encrypted-attachment.pdf"}) {
            assertThat(refusal(locked)).as(locked).isEqualTo(Refusal.ENCRYPTED);
        }
        for (var broken :
                new String[] {"poppler-742-0-fuzzed.pdf", "testWORD_truncated.docx", "testZIP_corrupted_oom.zip"}) {
            assertThat(refusal(broken)).as(broken).isEqualTo(Refusal.BROKEN);
        }
        assertThat(refusal("quine.gz")).isEqualTo(Refusal.TYPE_NOT_ALLOWED);
        assertThat(refusal("testHEIF.heic")).isEqualTo(Refusal.HEIC);
    }

    @Test
    void believesNoStatedNumberOfPages() throws Exception {
        assertThat(((KeepAnswer.Kept) keep("poppler-67295-0.pdf")).shape()).isEqualTo(new Shape.Pages(1));
    }

    @Test
    void removesThePositionFromARealPhotograph() throws Exception {
        var kept = (KeepAnswer.Kept) keep("testJPEG_GEO.jpg");
        try (var file = store.fetch(kept.hash())) {
            var clean = new String(file.bytes().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(clean).doesNotContain("Exif", "Photoshop", "http://ns.adobe.com");
        }
    }

    private static KeepAnswer keep(String name) throws IOException {
        return store.keep(new ByteArrayInputStream(Objects.requireNonNull(FILES.get(name))), Limits.STANDARD);
    }

    private static Refusal refusal(String name) throws IOException {
        return ((KeepAnswer.NotAccepted) keep(name)).reason();
    }
}
