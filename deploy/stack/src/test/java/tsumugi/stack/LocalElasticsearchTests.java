package tsumugi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalElasticsearchTests {

    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void returnsAtOnceAndKeepsDocumentsOverARestart() throws Exception {
        var before = System.nanoTime();
        try (var search = LocalElasticsearch.start(folder, 0, Size.SMALL)) {
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
            assertThat(search.awaitReady(Duration.ZERO)).isFalse();
            assertThat(search.awaitReady(LONG)).as(search.lastLines()).isTrue();
            send(search.address().resolve("/words/_doc/1?refresh=true"), "{\"word\": \"褥瘡\"}");
        }
        try (var search = LocalElasticsearch.start(folder, 0, Size.SMALL)) {
            assertThat(search.awaitReady(LONG)).as(search.lastLines()).isTrue();
            assertThat(send(search.address().resolve("/words/_search"), "{}")).contains("褥瘡");
        }
    }

    @Test
    void closedInTheMiddleOfItsStartItLeavesNothingRunning() {
        var search = LocalElasticsearch.start(folder, 0, Size.SMALL);
        var brood = new Brood(search.pid(), folder);
        try (search) {
            // The launcher and the server that it has just started.
            assertThat(Waiting.until(LONG, () -> brood.members().size() > 1)).isTrue();
        }
        assertThat(brood.members()).isEmpty();
    }

    @Test
    void startsAfterAKillInTheMiddleOfItsFirstStart() throws Exception {
        // What a server killed while writing its key store was seen to leave.
        var config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("elasticsearch.keystore.tmp"), "half a key store");
        try (var search = LocalElasticsearch.start(folder, 0, Size.SMALL)) {
            assertThat(search.awaitReady(LONG)).as(search.lastLines()).isTrue();
        }
    }

    @Test
    void ofADeadServerNobodyWaitsToTheEnd() {
        try (var search = LocalElasticsearch.start(folder, 0, Size.SMALL)) {
            Trace.signal(search.pid(), "KILL");
            assertThat(search.awaitReady(Duration.ofMinutes(10))).isFalse();
            assertThat(search.isAlive()).isFalse();
        }
    }

    private static String send(URI address, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
