package tsumugi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A launcher in a process of its own, as a person would start one.
record Launched(Process process, Path output, Path data, int port) implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Duration SOON = Duration.ofSeconds(10);

    static Launched run(Path data, Map<String, String> environment, String... arguments) throws IOException {
        var port = Ports.free();
        var output = Files.createTempFile(data.getParent(), "launcher", ".out");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("TSUMUGI_DATA", data.toString());
        builder.environment().put("TSUMUGI_PORT", Integer.toString(port));
        builder.environment().putAll(environment);
        var process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Launched(process, output, data, port);
    }

    Launched awaitSaid(String words) {
        Waiting.until(LONG, () -> said().contains(words) || !process.isAlive());
        assertThat(said()).contains(words);
        return this;
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "";
        }
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(LONG.toMillis(), TimeUnit.MILLISECONDS))
                .as(said())
                .isTrue();
        return process.exitValue();
    }

    /// What runs now for the data folder: the launcher's servers and the portal, by their kind.
    Map<String, Trace> alive() {
        var places = Map.of("postgres", "postgres", "store", "store", "search", "elasticsearch", "portal", "portal");
        var found = new TreeMap<String, Trace>();
        places.forEach((folder, kind) -> Trace.in(data.resolve(folder), kind)
                .filter(trace -> trace.livesFor(data.resolve(folder)))
                .ifPresent(trace -> found.put(kind, trace)));
        return found;
    }

    /// Waits until just these run; where they do not, what Elasticsearch said tells why.
    void awaitAlive(String... kinds) {
        Waiting.until(SOON, () -> alive().keySet().equals(Set.of(kinds)));
        assertThat(alive())
                .as(() -> said() + log("search", "elasticsearch.log"))
                .containsOnlyKeys(kinds);
    }

    private String log(String folder, String name) {
        try {
            return Files.readString(data.resolve(folder).resolve(name));
        } catch (IOException e) {
            return "";
        }
    }

    /// Kills the launcher and, before it, the guards that would clear up after it.
    void killWithGuards() throws InterruptedException {
        process.descendants()
                .filter(each -> each.info().commandLine().orElse("").contains("tsumugi-guard"))
                .forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONG.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
