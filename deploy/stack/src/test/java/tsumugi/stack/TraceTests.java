package tsumugi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTests {

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void start() throws Exception {
        process = new ProcessBuilder("/bin/sh", "-c", "read -r _", folder.toString()).start();
    }

    @AfterEach
    void end() throws Exception {
        process.destroyForcibly().waitFor();
    }

    @Test
    void endsTheVeryProcessThatWasTraced() throws Exception {
        Trace.of("server", process.pid(), "TERM").writeTo(folder);
        assertThat(Trace.endOrphan(folder, "server")).isTrue();
        process.waitFor();
        assertThat(Trace.in(folder, "server")).isEmpty();
    }

    @Test
    void endsAlsoWhatAnEndedProcessHasLeftBehind() throws Exception {
        var parent = new ProcessBuilder(
                        "setsid", "/bin/sh", "-c", "sh -c 'sleep 600; true' \"$0\" & echo $!", folder.toString())
                .start();
        var left = Long.parseLong(parent.inputReader().readLine());
        Trace.of("server", parent.pid(), "TERM").writeTo(folder);
        parent.waitFor();
        assertThat(ProcessHandle.of(left)).isPresent();

        Trace.endOrphan(folder, "server");

        assertThat(new Brood(parent.pid(), folder).members()).isEmpty();
    }

    @Test
    void sparesAStrangerThatGotTheSameNumberLater() {
        new Trace("server", process.pid(), "another-boot/1", "TERM").writeTo(folder);
        assertThat(Trace.endOrphan(folder, "server")).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void sparesAProcessOfAnotherFolder() {
        var other = folder.resolve("other");
        Trace.of("server", process.pid(), "TERM").writeTo(other);
        assertThat(Trace.endOrphan(other, "server")).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void knowsNothingOfAFolderWithoutATrace() {
        assertThat(Trace.endOrphan(folder, "server")).isFalse();
    }
}
