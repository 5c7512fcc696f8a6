package tsumugi.benchmarks;

import java.net.http.HttpClient;
import tsumugi.journeys.FlowClient;

/// A session as a browser would have it, without the browser: signed in, one screen open that shows nothing yet.
record FlowVisit(HttpClient client, PushedScreen screen) implements AutoCloseable {

    static FlowVisit open(String address, String account) throws Exception {
        var flow = FlowClient.at(address);
        flow.signIn(account, FeedData.PASSWORD);
        return new FlowVisit(flow.client(), new PushedScreen(flow, flow.begin("further")));
    }

    @Override
    public void close() {
        screen.close();
        client.shutdownNow();
    }
}
