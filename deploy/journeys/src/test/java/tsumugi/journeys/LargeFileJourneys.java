package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are too large.
@Journey
class LargeFileJourneys {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int A_WHILE_MS = 30_000;

    @Test
    void sixtyMegabytesAreRefusedWithASentenceByBrowserAndPortal(
            Visitors visitors, RunningPortal portal, @TempDir Path folder) throws IOException {
        var nurse = visitors.phone()
                .expecting("Failed to load resource|ERR_CONNECTION")
                .signIn("nurse");
        nurse.open("/feed/new");
        var large = sixtyMegabytes(folder.resolve("記録.png"));
        var upload = nurse.page().locator("vaadin-upload");
        var problem = nurse.page().locator(".attachments-field .field-error");

        upload.locator("input[type=file]").setInputFiles(large);
        assertThat(problem).containsText("50");

        nurse.open("/feed/new");
        var before = Heap.usedAfterCollection(portal.pid());
        // As a program would that does not heed the limit the page was told.
        upload.evaluate("upload => { upload.maxFileSize = Infinity }");
        upload.locator("input[type=file]").setInputFiles(large);
        assertThat(problem).containsText("50", new ContainsTextOptions().setTimeout(A_WHILE_MS));
        assertThat(Heap.usedAfterCollection(portal.pid()) - before).isLessThan(30 * MEGABYTE);
        assertThat(nurse.page().locator(".attachments-field .file")).hasCount(0);
    }

    private static Path sixtyMegabytes(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.write(Samples.picture("x.png").buffer);
            bytes.setLength(60 * MEGABYTE);
        }
        return file;
    }
}
