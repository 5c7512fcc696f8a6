package tsumugi.benchmarks;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// What the page's own script says to the portal, without a browser around it.
record FlowClient(HttpClient client, String address) {

    void signIn(String account, String password) throws Exception {
        get("/sign-in");
        var form = form(Map.of("username", account, "password", password));
        var answer = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .POST(BodyPublishers.ofString(form)));
        var to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("error")) {
            throw new IOException(account + " could not sign in: " + answer.statusCode() + " " + to);
        }
    }

    /// What the script does first: a UI is made, the view is asked for, the websocket opened.
    WebSocket enter(String view) throws Exception {
        get("/" + view);
        var init = form(Map.of(
                "v-r",
                "init",
                "location",
                view,
                "query",
                "",
                "v-wn",
                "bench",
                "v-tzid",
                "Asia/Tokyo",
                "v-ww",
                "390",
                "v-wh",
                "844"));
        var config = JsonParser.parseString(get("/?" + init)).getAsJsonObject().getAsJsonObject("appConfig");
        var uidl = config.getAsJsonObject("uidl");
        var ui = config.get("v-uiId").getAsInt();
        var token = uidl.get("Vaadin-Security-Key").getAsString();
        var shown = navigate(ui, token, uidl.get("syncId").getAsInt(), view);
        if (!shown.contains("row-title")) {
            throw new IOException("The view does not show: " + shown.substring(0, Math.min(500, shown.length())));
        }
        return openPush(ui, uidl.get("Vaadin-Push-ID").getAsString());
    }

    private String navigate(int ui, String token, int sync, String view) throws Exception {
        var message = """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"/%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":%d,"clientId":0}""".formatted(token, view, sync);
        return send(request("/?v-r=uidl&v-uiId=" + ui)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(message)))
                .body();
    }

    private WebSocket openPush(int ui, String pushId) throws Exception {
        var query = form(Map.of(
                "v-r",
                "push",
                "v-uiId",
                Integer.toString(ui),
                "v-pushId",
                pushId,
                "X-Atmosphere-tracking-id",
                "0",
                "X-Atmosphere-Framework",
                "3.1.5-javascript",
                "X-Atmosphere-Transport",
                "websocket",
                "X-Atmosphere-TrackMessageSize",
                "true",
                "Content-Type",
                "application/json; charset=UTF-8",
                "X-atmo-protocol",
                "true"));
        var greeted = new CompletableFuture<String>();
        var push = client.newWebSocketBuilder()
                .header("Origin", address)
                .buildAsync(
                        URI.create(address.replace("http:", "ws:") + "/VAADIN/push?" + query), new Greeting(greeted))
                .get(10, TimeUnit.SECONDS);
        greeted.get(10, TimeUnit.SECONDS);
        return push;
    }

    /// Reads what comes; the first message says that the portal has taken the connection.
    private record Greeting(CompletableFuture<String> greeted) implements WebSocket.Listener {

        @Override
        public CompletableFuture<?> onText(WebSocket socket, CharSequence data, boolean last) {
            greeted.complete(data.toString());
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private String get(String path) throws Exception {
        var answer = send(request(path).GET());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "ja");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
