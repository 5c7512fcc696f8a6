package org.tsumugi.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tsumugi.stack.LocalElasticsearch;

/// One real server for all tests of this run.
final class TestEngine {

    private static final LocalElasticsearch SERVER = LocalElasticsearch.throwaway();
    private static final SearchEngine ENGINE =
            SearchEngine.connect(Connection.to(SERVER.address()).within(Duration.ofSeconds(2), Duration.ofSeconds(20)));

    private TestEngine() {}

    static SearchEngine engine() {
        if (!SERVER.awaitReady(Duration.ofMinutes(3))) {
            throw new IllegalStateException("the search server did not start: " + SERVER.lastLines());
        }
        return ENGINE;
    }

    static URI address() {
        engine();
        return SERVER.address();
    }

    /// Whether the server did as it was told, past this module.
    static boolean send(String method, String path, @Nullable String body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(address().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return condition.getAsBoolean();
    }

    static IndexPlan plan(String name, Field... fields) {
        return new IndexPlan(name, List.of(fields), CareWords.synonyms(), CareWords.dictionary());
    }
}
