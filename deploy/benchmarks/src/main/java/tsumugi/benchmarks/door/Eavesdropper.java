package tsumugi.benchmarks.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;

/// Stands before the search engine while nothing is measured, and remembers the searches that pass.
final class Eavesdropper implements AutoCloseable {

    private final URI engine;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<DirectoryTrial.Sent> searches = new ArrayList<>();

    private Eavesdropper(URI engine, HttpServer server) {
        this.engine = engine;
        this.server = server;
    }

    static Eavesdropper before(URI engine) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var eavesdropper = new Eavesdropper(engine, server);
        server.createContext("/", eavesdropper::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return eavesdropper;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void forget() {
        searches.clear();
    }

    synchronized List<DirectoryTrial.Sent> searches() {
        return List.copyOf(searches);
    }

    private void pass(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var type =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "application/json");
        var accept = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Accept"), "application/json");
        var address = engine.resolve(exchange.getRequestURI());
        if (address.getPath().contains("_search")) {
            synchronized (this) {
                searches.add(new DirectoryTrial.Sent(address, type, accept, body));
            }
        }
        try (exchange) {
            var asked = HttpRequest.newBuilder(address)
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
                    .header("Content-Type", type)
                    .header("Accept", accept)
                    .build();
            var answer = client.send(asked, BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(said -> exchange.getResponseHeaders().set("Content-Type", said));
            answer.headers()
                    .firstValue("X-elastic-product")
                    .ifPresent(said -> exchange.getResponseHeaders().set("X-elastic-product", said));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
