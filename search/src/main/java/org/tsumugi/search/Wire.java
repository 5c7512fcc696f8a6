package org.tsumugi.search;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Requests and answers, each within a limit that holds from the first byte to the last.
final class Wire implements AutoCloseable {

    private static final Duration PROBE = Duration.ofMillis(500);
    private static final ContentType LINES = ContentType.create("application/x-ndjson");

    private final Rest5Client client;
    private final Duration limit;
    private final Pulse pulse = new Pulse();

    Wire(Connection connection) {
        client = Clients.client(connection);
        limit = connection.answerLimit();
    }

    /// What the engine said; `found` is false for what it does not have.
    record Answer(boolean found, JsonNode body) {}

    boolean available() {
        if (pulse.resting()) {
            return false;
        }
        if (pulse.fresh()) {
            return true;
        }
        try {
            get("/_cluster/health?filter_path=status&timeout=100ms", PROBE);
            return true;
        } catch (SearchUnavailable e) {
            return false;
        }
    }

    Duration limit() {
        return limit;
    }

    Answer get(String path, Duration within) {
        return send(new Request("GET", path), within);
    }

    Answer send(String method, String path, @Nullable Object body, Duration within) {
        var request = new Request(method, path);
        if (body != null) {
            request.setEntity(new ByteArrayEntity(Json.bytes(body), ContentType.APPLICATION_JSON));
        }
        return send(request, within);
    }

    Answer sendLines(String path, byte[] lines, Duration within) {
        var request = new Request("POST", path);
        request.setEntity(new ByteArrayEntity(lines, LINES));
        return send(request, within);
    }

    private Answer send(Request request, Duration within) {
        if (pulse.resting()) {
            throw new SearchUnavailable("the search engine did not answer a moment ago");
        }
        var answer = new CompletableFuture<Response>();
        var running = client.performRequestAsync(request, listener(answer));
        try {
            var response = answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
            pulse.answered();
            return new Answer(true, body(response));
        } catch (TimeoutException e) {
            running.cancel();
            pulse.late();
            throw new SearchUnavailable("the search engine answers late", e);
        } catch (InterruptedException e) {
            running.cancel();
            Thread.currentThread().interrupt();
            throw new SearchUnavailable("interrupted while asking the search engine", e);
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private Answer failed(Throwable cause) {
        if (cause instanceof ResponseException refusal) {
            int status = refusal.getResponse().getStatusCode();
            if (status == 401 || status == 403 || status == 429 || status >= 500) {
                pulse.late();
                throw new SearchUnavailable("the search engine answers with " + status, cause);
            }
            pulse.answered();
            if (status == 404) {
                return new Answer(false, MissingNode.getInstance());
            }
            throw new IllegalStateException("the search engine refuses a request", cause);
        }
        if (cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException) {
            pulse.refused();
        } else {
            pulse.late();
        }
        throw new SearchUnavailable("the search engine cannot be reached", cause);
    }

    private static JsonNode body(Response response) {
        try {
            var entity = response.getEntity();
            return entity == null ? MissingNode.getInstance() : Json.tree(EntityUtils.toByteArray(entity));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseListener listener(CompletableFuture<Response> answer) {
        return new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                answer.complete(response);
            }

            @Override
            public void onFailure(Exception exception) {
                answer.completeExceptionally(exception);
            }
        };
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
