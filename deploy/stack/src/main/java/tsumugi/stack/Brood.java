package tsumugi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What a process of a data folder has started itself and leaves behind when it ends in the middle of starting.
///
/// Elasticsearch is such a one: its launcher ends at once, the server only when it has come up. Each process that this
/// package starts leads a group (setsid), by which its brood is found.
record Brood(long leader, Path folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Asks each to end and forces those that have not done so after a while.
    void end() {
        members().forEach(pid -> Trace.signal(pid, "TERM"));
        if (!Waiting.until(PATIENCE, () -> members().isEmpty())) {
            members().forEach(pid -> Trace.signal(pid, "KILL"));
            Waiting.until(PATIENCE, () -> members().isEmpty());
        }
    }

    /// The living processes of the group that were started for this folder.
    List<Long> members() {
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            var all = new ArrayList<Long>();
            for (var process : processes) {
                var pid = Long.parseLong(process.getFileName().toString());
                if (Trace.groupOf(pid) == leader && Trace.commandLine(pid).contains(folder.toString())) {
                    all.add(pid);
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
