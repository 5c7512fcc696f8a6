package tsumugi.journeys;

import com.google.gson.JsonObject;
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

    /// What the script does first, but for the websocket: a UI is made, and the view is asked for.
    ///
    /// @param query what stands behind the question mark
    public FlowScreen open(String view, String query) throws Exception {
        return screen(begin(view), view, query);
    }

    private JsonObject begin(String view) throws Exception {
        get("/" + view);
        var init = form(Map.of(
                "v-r",
                "init",
                "location",
                view,
                "query",
                "",
                "v-wn",
                "trial",
                "v-tzid",
                "Asia/Tokyo",
                "v-ww",
                "390",
                "v-wh",
                "844"));
        return JsonParser.parseString(get("/?" + init)).getAsJsonObject().getAsJsonObject("appConfig");
    }

    private FlowScreen screen(JsonObject config, String view, String query) throws Exception {
        var uidl = config.getAsJsonObject("uidl");
        var screen = new FlowScreen(
                this,
                config.get("v-uiId").getAsInt(),
                uidl.get("Vaadin-Security-Key").getAsString(),
                uidl.get("syncId").getAsInt());
        screen.navigate(view, query);
        return screen;
    }

    /// A message to a UI, and the portal's answer to it.
    String message(int ui, String message) throws IOException, InterruptedException {
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

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
