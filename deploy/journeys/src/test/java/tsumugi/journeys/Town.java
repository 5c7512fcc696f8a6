package tsumugi.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import tsumugi.stack.Durability;

/// What all journeys of one run share: the portal and the browser, in a folder that goes with them.
record Town(Path folder, boolean kept, RunningPortal portal, Chromium browser) implements AutoCloseable {

    /// Small on purpose: whatever fills the heap shows.
    private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

    /// A folder named by `tsumugi.journeys.data` stays, so that the story need not be told again while journeys are
    /// written.
    static Town start() throws IOException {
        var said = System.getProperty("tsumugi.journeys.data", "");
        var folder = said.isBlank() ? Files.createTempDirectory("tsumugi-journeys-") : Path.of(said);
        var portal = RunningPortal.start(folder, Durability.THROWAWAY, OPTIONS);
        return new Town(folder, !said.isBlank(), portal, Chromium.start());
    }

    @Override
    public void close() throws IOException {
        browser.close();
        portal.close();
        if (!kept) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
