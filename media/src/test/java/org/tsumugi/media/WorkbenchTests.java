package org.tsumugi.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tsumugi.media.pictures.BrokenPicture;

@Timeout(60)
class WorkbenchTests {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Workbench workbench = new Workbench();

    @TempDir
    Path folder;

    @Test
    void givesUpOnWhatTakesTooLongAndHasRoomAgainWhenThatEnds() throws Exception {
        var end = new CountDownLatch(1);
        assertThatThrownBy(() -> workbench.run(Workbench.ROOM, LONG, SHORT, () -> {
                    awaitStubbornly(end);
                    return "late";
                }))
                .isInstanceOf(Workbench.GaveUp.class);
        assertThatThrownBy(() -> workbench.run(1, SHORT, LONG, () -> "next")).isInstanceOf(Workbench.NoRoom.class);
        end.countDown();
        assertThat(workbench.run(Workbench.ROOM, LONG, LONG, () -> "next")).isEqualTo("next");
    }

    @Test
    void survivesWorkThatOverflows() throws Exception {
        assertThatThrownBy(() -> workbench.run(1, LONG, LONG, () -> deeper(0))).isInstanceOf(Workbench.GaveUp.class);
        assertThatThrownBy(() -> workbench.run(1, LONG, LONG, () -> {
                    throw new BrokenPicture("as it is");
                }))
                .isInstanceOf(BrokenPicture.class);
        assertThat(workbench.run(Workbench.ROOM, LONG, LONG, () -> "next")).isEqualTo("next");
    }

    /// Twelve forms, each of which draws the next ten times: a few kilobytes that would take years.
    @Test
    void stopsDrawingAPageThatNeverEnds() throws IOException {
        var file = Files.write(folder.resolve("endless.pdf"), endless());
        var begun = System.nanoTime();
        assertThatThrownBy(() -> Papers.draw(file, 1, 1280, Duration.ofMillis(500)))
                .isInstanceOf(BrokenPicture.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private static byte[] endless() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var next = COSName.getPDFName("Next");
            PDFormXObject inner = null;
            for (int i = 0; i < 12; i++) {
                var form = new PDFormXObject(document);
                form.setBBox(PDRectangle.A4);
                var resources = new PDResources();
                var content = "0 0 m 100 100 l S\n";
                if (inner != null) {
                    resources.put(next, inner);
                    content = "/Next Do\n".repeat(10);
                }
                form.setResources(resources);
                try (var out = form.getStream().createOutputStream()) {
                    out.write(Samples.text(content));
                }
                inner = form;
            }
            page.setResources(new PDResources());
            page.getResources().put(next, inner);
            page.setContents(new PDStream(document, new ByteArrayInputStream(Samples.text("/Next Do"))));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    private static void awaitStubbornly(CountDownLatch end) {
        while (true) {
            try {
                end.await();
                return;
            } catch (InterruptedException e) {
                // Hostile files do not listen either.
            }
        }
    }
}
