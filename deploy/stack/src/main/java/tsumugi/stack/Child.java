package tsumugi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A process started for one data folder: traced for the next start, and watched by a guard that
/// ends it when this process dies and so closes the guard's standard input.
final class Child implements AutoCloseable {

    /// A session of its own keeps Ctrl-C on the terminal from reaching every server at once and out of order.
    private static final List<String> APART = List.of("setsid");

    private static final String GUARD = """
            trap '' INT TERM HUP
            read -r _
            kill -"$2" "$1" 2>/dev/null
            tries=0
            while [ $((tries += 1)) -le 20 ] && kill -0 "$1" 2>/dev/null; do sleep 0.5; done
            # What it has started itself is in the group that it leads.
            kill -TERM -- "-$1" 2>/dev/null || exit 0
            tries=0
            while [ $((tries += 1)) -le 20 ] && kill -0 -- "-$1" 2>/dev/null; do sleep 0.5; done
            kill -KILL -- "-$1" 2>/dev/null
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// What is started, and how: the command line must name the folder, by which an orphan is recognised.
    record Recipe(
            String kind,
            Path folder,
            List<String> command,
            Map<String, String> environment,
            Path log,
            String stopSignal) {}

    private final Recipe recipe;
    private final Runnable ended;
    private final Process process;
    private final Process guard;

    private Child(Recipe recipe, Runnable ended, Process process, Process guard) {
        this.recipe = recipe;
        this.ended = ended;
        this.process = process;
        this.guard = guard;
    }

    /// Takes the folder and clears away what an earlier, killed holder has left running there.
    static Hold take(Path folder, String kind) {
        var hold = Hold.of(folder)
                .orElseThrow(
                        () -> new StackException("Another process uses the %s folder %s.".formatted(kind, folder)));
        Trace.endOrphan(folder, kind);
        return hold;
    }

    /// Starts the process; what is to be done once it has ended is done also when it cannot be started.
    static Child start(Recipe recipe, Runnable ended) {
        try {
            keepPrevious(recipe.log());
            var command = new ArrayList<>(APART);
            command.addAll(recipe.command());
            var builder = new ProcessBuilder(command)
                    .directory(recipe.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.to(recipe.log().toFile()));
            builder.environment().putAll(recipe.environment());
            var process = builder.start();
            Trace.of(recipe.kind(), process.pid(), recipe.stopSignal()).writeTo(recipe.folder());
            var guard = guardOf(process, recipe.stopSignal());
            // A guard that outlived its ward could later hit a stranger with the same number.
            process.onExit().thenRun(guard::destroyForcibly);
            return new Child(recipe, ended, process, guard);
        } catch (IOException e) {
            ended.run();
            throw new UncheckedIOException(e);
        }
    }

    /// One start, one log: what the start before said stays beside it.
    private static void keepPrevious(Path log) throws IOException {
        Files.createDirectories(log.getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("previous-" + log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Process guardOf(Process process, String stopSignal) throws IOException {
        var command = new ArrayList<>(APART);
        command.addAll(List.of("/bin/sh", "-c", GUARD, "tsumugi-guard", Long.toString(process.pid()), stopSignal));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    Path log() {
        return recipe.log();
    }

    /// Waits until the server answers; a server that died or stays silent is ended and its last words are told.
    void await(Duration limit, BooleanSupplier answers) {
        Waiting.until(limit, () -> answers.getAsBoolean() || !isAlive());
        if (!isAlive() || !answers.getAsBoolean()) {
            var how = isAlive() ? "does not answer" : "ended at once";
            close();
            throw new StackException(
                    "The %s %s. Its last lines (%s):%n%s".formatted(recipe.kind(), how, recipe.log(), lastLines(15)));
        }
    }

    String lastLines(int count) {
        try {
            var lines = new String(Files.readAllBytes(recipe.log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    @Override
    public void close() {
        end(PATIENCE);
    }

    /// Asks the process to end, and forces it when it has not done so after a while.
    void end(Duration patience) {
        guard.destroyForcibly();
        if (process.isAlive()) {
            Trace.signal(process.pid(), recipe.stopSignal());
        }
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            new Brood(process.pid(), recipe.folder()).end();
            Trace.clear(recipe.folder(), recipe.kind());
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            ended.run();
        }
    }
}
