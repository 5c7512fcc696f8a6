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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /// What the script does first: a screen is made, which shows nothing yet.
    FlowScreen screen() throws Exception {
        get("/further");
        var init = form(Map.of(
                "v-r",
                "init",
                "location",
                "further",
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
        return new FlowScreen(
                this,
                config.get("v-uiId").getAsInt(),
                uidl.get("Vaadin-Security-Key").getAsString(),
                uidl.get("Vaadin-Push-ID").getAsString(),
                uidl.get("syncId").getAsInt());
    }

    String post(String path, String message) throws IOException, InterruptedException {
        return send(request(path)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(message)))
                .body();
    }

    WebSocket openPush(int ui, String pushId, Consumer<String> hears) throws Exception {
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
        return client.newWebSocketBuilder()
                .header("Origin", address)
                .buildAsync(URI.create(address.replace("http:", "ws:") + "/VAADIN/push?" + query), new Ear(hears))
                .get(10, TimeUnit.SECONDS);
    }

    /// Puts the parts of each message together.
    private record Ear(Consumer<String> hears, StringBuilder heard) implements WebSocket.Listener {

        Ear(Consumer<String> hears) {
            this(hears, new StringBuilder());
        }

        @Override
        @Nullable
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            heard.append(data);
            if (last) {
                hears.accept(heard.toString());
                heard.setLength(0);
            }
            socket.request(1);
            return null;
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
