package tsumugi.benchmarks;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tsumugi.journeys.PackagedPortal;
import tsumugi.journeys.Patience;

/// A start as deploy/run does it, timed from the outside.
record Launched(Process process, int port, Path data, double seconds) implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(5);

    static Launched start(Path data, Path log) throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var stack = PackagedPortal.jar().resolve("../../../deploy/stack/target").normalize();
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dtsumugi.servers=" + stack.resolve("servers"),
                        "-jar",
                        stack.resolve("stack.jar").toString(),
                        "run",
                        System.getProperty(
                                "tsumugi.portal.quick", PackagedPortal.jar().toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Files.createDirectories(data);
        builder.environment().put("TSUMUGI_DATA", data.toString());
        builder.environment().put("TSUMUGI_PORT", Integer.toString(port));
        var began = System.nanoTime();
        var process = builder.start();
        var page = URI.create("http://127.0.0.1:" + port + "/sign-in");
        if (!Patience.until(LONG, () -> !process.isAlive() || answers(page)) || !process.isAlive()) {
            process.destroy();
            throw new IOException("The portal does not start; see " + log);
        }
        return new Launched(process, port, data, (System.nanoTime() - began) / 1e9);
    }

    private static boolean answers(URI page) {
        try {
            var connection = (HttpURLConnection) page.toURL().openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void awaitStory() throws IOException {
        var log = data.resolve("portal").resolve("portal.log");
        if (!Patience.until(LONG, () -> said(log, "The demo story is told"))) {
            throw new IOException("The demo story is not told; see " + log);
        }
    }

    private static boolean said(Path log, String words) {
        try {
            return Files.readString(log).contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
