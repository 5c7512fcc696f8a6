package tsumugi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/// What a started process leaves in its data folder, so that the next start can tell an orphan from a stranger.
///
/// A number alone is not enough: the system gives it out again, so start time, boot and command line must fit as well.
record Trace(String kind, long pid, String startedAt, String stopSignal) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    static Trace of(String kind, long pid, String stopSignal) {
        return new Trace(kind, pid, startOf(pid).orElse("gone"), stopSignal);
    }

    static Optional<Trace> in(Path folder, String kind) {
        var file = file(folder, kind);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(file)) {
            var kept = new Properties();
            kept.load(reader);
            return Optional.of(new Trace(
                    kind,
                    Long.parseLong(kept.getProperty("pid", "0")),
                    kept.getProperty("started", ""),
                    kept.getProperty("signal", "TERM")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeTo(Path folder) {
        Secrets.write(file(folder, kind), "pid=%d%nstarted=%s%nsignal=%s%n".formatted(pid, startedAt, stopSignal));
    }

    static void clear(Path folder, String kind) {
        try {
            Files.deleteIfExists(file(folder, kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// True for a process that still runs, is the very one of this trace and was started for this folder.
    boolean livesFor(Path folder) {
        // For the moment in which a process becomes another program it has no command line at all.
        Waiting.until(A_MOMENT, () -> !isAlive() || !commandLine(pid).isEmpty());
        return isAlive() && commandLine(pid).contains(folder.toString());
    }

    /// Ends the process that a launcher, itself killed, has left behind in the folder.
    static boolean endOrphan(Path folder, String kind) {
        var orphan = in(folder, kind).filter(trace -> trace.livesFor(folder));
        orphan.ifPresent(Trace::end);
        in(folder, kind).ifPresent(trace -> new Brood(trace.pid(), folder).end());
        clear(folder, kind);
        return orphan.isPresent();
    }

    private void end() {
        signal(pid, stopSignal);
        if (!Waiting.until(PATIENCE, () -> !isAlive())) {
            signal(pid, "KILL");
            if (!Waiting.until(PATIENCE, () -> !isAlive())) {
                throw new StackException("The %s of an earlier start (process %d) does not end.".formatted(kind, pid));
            }
        }
    }

    boolean isAlive() {
        return startOf(pid).filter(startedAt::equals).isPresent();
    }

    static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> startOf(long pid) {
        // Field 22 of proc(5), counted from the state, which is field 3.
        return stateOf(pid).map(fields -> bootId() + "/" + fields[19]);
    }

    /// The group to which a living process belongs, or 0.
    static long groupOf(long pid) {
        return stateOf(pid).map(fields -> Long.parseLong(fields[2])).orElse(0L);
    }

    /// What the system says of a living process, from its state on.
    private static Optional<String[]> stateOf(long pid) {
        var stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        var afterName = stat.lastIndexOf(") ");
        if (afterName < 0) {
            return Optional.empty();
        }
        var fields = stat.substring(afterName + 2).split(" ");
        var dead = "Z".equals(fields[0]) || "X".equals(fields[0]);
        return dead ? Optional.empty() : Optional.of(fields);
    }

    private static String bootId() {
        return read(Path.of("/proc/sys/kernel/random/boot_id")).strip();
    }

    static String commandLine(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "cmdline")).replace('\0', ' ');
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static Path file(Path folder, String kind) {
        return folder.resolve(kind + ".process");
    }
}
