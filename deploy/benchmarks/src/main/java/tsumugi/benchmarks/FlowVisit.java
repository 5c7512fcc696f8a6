package tsumugi.benchmarks;

import java.net.CookieManager;
import java.net.http.HttpClient;

/// A session as a browser would have it, without the browser: signed in, one screen open.
record FlowVisit(HttpClient client, FlowScreen screen) implements AutoCloseable {

    static FlowVisit open(String address, String account) throws Exception {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var flow = new FlowClient(client, address);
        flow.signIn(account, FeedData.PASSWORD);
        return new FlowVisit(client, flow.screen());
    }

    @Override
    public void close() {
        screen.close();
        client.shutdownNow();
    }
}
