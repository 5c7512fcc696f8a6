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
    record Answer(boolean found, JsonNode body) {

        Answer required() {
            if (!found) {
                throw new IllegalStateException("the search engine does not have it: " + reason(body));
            }
            return this;
        }
    }

    /// The engine was asked something that it cannot make sense of.
    static final class Refused extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

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
            return judged(answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            running.cancel();
            pulse.late();
            throw new SearchUnavailable("the search engine answers late", e);
        } catch (InterruptedException e) {
            running.cancel();
            Thread.currentThread().interrupt();
            throw new SearchUnavailable("interrupted while asking the search engine", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ResponseException refusal) {
                return judged(refusal.getResponse());
            }
            throw unreachable(e.getCause() == null ? e : e.getCause());
        }
    }

    /// The client gives refusals as exceptions or as answers, so the status alone counts.
    private Answer judged(Response response) {
        int status = response.getStatusCode();
        var body = body(response);
        // An index that was switched away between finding and asking it answers like a broken one.
        if (status == 503 && body.path("error").path("type").asString("").equals("search_phase_execution_exception")) {
            return new Answer(false, body);
        }
        if (status == 401 || status == 403 || status == 429 || status >= 500) {
            pulse.late();
            throw new SearchUnavailable("the search engine answers with " + status + ": " + reason(body));
        }
        pulse.answered();
        if (status >= 400 && status != 404) {
            throw new Refused("the search engine refuses a request: " + reason(body));
        }
        return new Answer(status != 404, body);
    }

    private SearchUnavailable unreachable(Throwable cause) {
        if (cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException) {
            pulse.refused();
        } else {
            pulse.late();
        }
        return new SearchUnavailable("the search engine cannot be reached", cause);
    }

    private static String reason(JsonNode body) {
        JsonNode error = body.path("error");
        String cause = error.path("caused_by").path("reason").asString("");
        return error.path("reason").asString("no reason given") + (cause.isEmpty() ? "" : ": " + cause);
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
