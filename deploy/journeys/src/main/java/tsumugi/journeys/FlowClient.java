package tsumugi.journeys;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// What the page's own script says to the portal, without a browser around it.
public record FlowClient(HttpClient client, String address) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Somebody with cookies of their own.
    public static FlowClient at(String address) {
        return new FlowClient(
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build(),
                address);
    }

    public void signIn(String account, String password) throws Exception {
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

    /// A UI that shows nothing yet.
    ///
    /// @param token  stands in each message to it
    /// @param pushId opens its websocket
    public record Begun(int ui, String token, String pushId, int sync) {}

    /// What the script does first, but for the websocket: a UI is made, and the view is asked for.
    ///
    /// @param query what stands behind the question mark
    public FlowScreen open(String view, String query) throws Exception {
        var screen = new FlowScreen(this, begin(view));
        screen.navigate(view, query);
        return screen;
    }

    /// Makes a UI at an address.
    public Begun begin(String view) throws Exception {
        get("/" + view);
        var init = form(Map.of(
                "v-r",
                "init",
                "location",
                view,
                "query",
                "",
                "v-wn",
                "script",
                "v-tzid",
                "Asia/Tokyo",
                "v-ww",
                "390",
                "v-wh",
                "844"));
        var config = JsonParser.parseString(get("/?" + init)).getAsJsonObject().getAsJsonObject("appConfig");
        var uidl = config.getAsJsonObject("uidl");
        return new Begun(
                config.get("v-uiId").getAsInt(),
                uidl.get("Vaadin-Security-Key").getAsString(),
                uidl.get("Vaadin-Push-ID").getAsString(),
                uidl.get("syncId").getAsInt());
    }

    /// A message to a UI, and the portal's answer to it.
    public String message(int ui, String message) throws IOException, InterruptedException {
        return send(request("/?v-r=uidl&v-uiId=" + ui)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(message)))
                .body();
    }

    private String get(String path) throws Exception {
        var answer = send(request(path).GET());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode() + " "
                    + answer.headers().firstValue("Location").orElse(""));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "ja");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /// Fields as a form sends them.
    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
