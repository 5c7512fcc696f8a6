package tsumugi.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tsumugi.benchmarks.door.DoorHost;
import tsumugi.journeys.PackagedPortal;

/// The packaged portal, started so that it also measures at its doors.
final class DoorProcess implements AutoCloseable {

    private static final String ENDED = "";

    private final Process process;
    private final int port;
    private final BufferedWriter asked;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private DoorProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        asked = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().name("portal-says").start(() -> listen(log));
    }

    /// Reads all the time: a portal whose words nobody takes would stand still.
    private void listen(Path log) {
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var kept = Files.newBufferedWriter(log)) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(DoorHost.ANSWER)) {
                    answers.add(line);
                } else {
                    kept.write(line + "\n");
                    kept.flush();
                }
            }
        } catch (IOException e) {
            System.err.println("The portal's words are lost: " + e);
        } finally {
            answers.add(ENDED);
        }
    }

    /// The JVM's options are those of deploy/run.
    static DoorProcess start(Path folder, BenchServers servers, Map<String, String> more) throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var classes = Path.of(DoorHost.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms256m",
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dloader.main=" + DoorHost.class.getName(),
                        "-Dloader.path=" + classes,
                        "-cp",
                        PackagedPortal.jar().toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                .redirectErrorStream(true);
        builder.environment().putAll(servers.settings());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("TSUMUGI_SIGNIN_SECRET", "not secret: it guards invented people only");
        builder.environment().put("TSUMUGI_SIGNIN_SECONDFACTOR", "WHERE_SET_UP");
        builder.environment().put("TSUMUGI_CONSENT", "WHERE_GIVEN");
        builder.environment().putAll(more);
        Files.createDirectories(folder);
        var door = new DoorProcess(builder.start(), port, folder.resolve("portal.log"));
        door.answer();
        return door;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    /// Milliseconds at the door or its floor, taken one after the other.
    List<Double> take(String trial, String side, int count) throws IOException {
        return Arrays.stream(ask(trial + " " + side + " " + count).split(" "))
                .map(nanos -> Long.parseLong(nanos) / 1e6)
                .toList();
    }

    /// The directory's entries for these words, best first.
    List<UUID> find(String words) throws IOException {
        var answer = ask(DoorHost.FIND + " " + URLEncoder.encode(words, StandardCharsets.UTF_8));
        return answer.isBlank()
                ? List.of()
                : Arrays.stream(answer.split(" ")).map(UUID::fromString).toList();
    }

    private String ask(String question) throws IOException {
        asked.write(question + "\n");
        asked.flush();
        var answer = answer().substring(DoorHost.ANSWER.length());
        if (answer.startsWith("failed")) {
            throw new IOException(question + " " + answer + "; more in portal.log");
        }
        return answer;
    }

    private String answer() throws IOException {
        try {
            var answer = answers.take();
            if (answer.equals(ENDED)) {
                throw new IOException("The portal ended by itself; its last words are in portal.log");
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        asked.close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
