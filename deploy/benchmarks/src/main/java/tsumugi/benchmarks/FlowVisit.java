package tsumugi.benchmarks;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.WebSocket;

/// A session as a browser would have it, without the browser: signed in, one view open, its websocket too.
record FlowVisit(HttpClient client, WebSocket push) implements AutoCloseable {

    static FlowVisit open(String address, String account, String password, String view) throws Exception {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var flow = new FlowClient(client, address);
        flow.signIn(account, password);
        return new FlowVisit(client, flow.enter(view));
    }

    boolean isOpen() {
        return !push.isInputClosed() && !push.isOutputClosed();
    }

    @Override
    public void close() {
        push.abort();
        client.shutdownNow();
    }
}
