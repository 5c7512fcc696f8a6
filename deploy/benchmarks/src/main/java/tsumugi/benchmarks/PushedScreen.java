package tsumugi.benchmarks;

import java.io.IOException;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tsumugi.journeys.FlowClient;

/// One screen of a session, as its script knows it: what it asks for next, and what is pushed to it.
final class PushedScreen implements AutoCloseable {

    private static final Pattern SYNC = Pattern.compile("\"syncId\":(\\d+)");

    private final FlowClient client;
    private final FlowClient.Begun begun;
    private int sync;
    private int asked;
    private volatile Consumer<String> hears = message -> {};
    private @Nullable WebSocket push;

    PushedScreen(FlowClient client, FlowClient.Begun begun) {
        this.client = client;
        this.begun = begun;
        this.sync = begun.sync();
    }

    /// An answer, and how long it took.
    record Shown(String body, double milliseconds) {}

    /// @param view an address within the portal
    /// @param words what must be on it
    Shown open(String view, String words) throws Exception {
        var parts = view.split("\\?", 2);
        var message = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s","query":"%s",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":%d,"clientId":%d}""".formatted(begun.token(), parts[0], parts.length > 1 ? parts[1] : "", sync, asked++);
        var began = System.nanoTime();
        var body = client.message(begun.ui(), message);
        var took = (System.nanoTime() - began) / 1e6;
        if (!body.contains(words)) {
            throw new IOException(
                    view + " does not show " + words + ": " + body.substring(0, Math.min(500, body.length())));
        }
        var said = SYNC.matcher(body);
        sync = said.find() ? Integer.parseInt(said.group(1)) : sync;
        return new Shown(body, took);
    }

    /// Opens the websocket.
    void listen() throws Exception {
        var greeted = new CompletableFuture<String>();
        hears = greeted::complete;
        push = PushChannel.open(client, begun, message -> hears.accept(message));
        greeted.get(10, TimeUnit.SECONDS);
        hears = message -> {};
    }

    /// Who is told from now on of each message that is pushed.
    void hear(Consumer<String> by) {
        hears = by;
    }

    boolean isOpen() {
        return push != null && !push.isInputClosed() && !push.isOutputClosed();
    }

    @Override
    public void close() {
        if (push != null) {
            push.abort();
        }
    }
}
