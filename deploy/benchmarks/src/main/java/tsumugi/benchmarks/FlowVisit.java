package tsumugi.benchmarks;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import tsumugi.journeys.FlowClient;

/// A session as a browser would have it, without the browser: signed in, one view open, its websocket too.
record FlowVisit(HttpClient client, WebSocket push) implements AutoCloseable {

    static FlowVisit open(String address, String account, String password, String view) throws Exception {
        var flow = FlowClient.at(address);
        flow.signIn(account, password);
        return new FlowVisit(flow.client(), flow.enter(view));
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
