package tsumugi.journeys;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A screen as the portal describes it to the page's script: its fields by their labels, its buttons by their words.
public final class FlowScreen {

    private static final int PROPERTY = 1;
    private static final int CHILDREN = 2;
    private static final int TEXT = 7;
    private static final String CLICK = """
            {"event.screenX":1,"event.screenY":1,"event.clientX":1,"event.clientY":1,"event.detail":1,"event.button":0,\
            "event.ctrlKey":false,"event.shiftKey":false,"event.altKey":false,"event.metaKey":false}""";

    private final FlowClient client;
    private final int ui;
    private final String token;
    private final Map<Integer, Map<String, String>> nodes = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private int sync;
    private int sent;

    FlowScreen(FlowClient client, FlowClient.Begun begun) {
        this.client = client;
        this.ui = begun.ui();
        this.token = begun.token();
        this.sync = begun.sync();
    }

    void navigate(String view, String query) throws IOException, InterruptedException {
        send(event(1, "ui-navigate", JsonParser.parseString("""
                        {"route":"/%s","query":"%s","appShellTitle":"","historyState":{"idx":0},"trigger":""}""".formatted(view, query))));
    }

    /// What stands in a field.
    public String value(String label) {
        return nodes.getOrDefault(field(label), Map.of()).getOrDefault(PROPERTY + "value", "");
    }

    /// Every text of the screen, in no order.
    public Stream<String> texts() {
        return nodes.values().stream().flatMap(node -> node.values().stream());
    }

    /// Types into a field and presses a button, in one message as a page does.
    public void write(String label, String words, String verb) throws IOException, InterruptedException {
        var typed = new JsonObject();
        typed.addProperty("type", "mSync");
        typed.addProperty("node", field(label));
        typed.addProperty("feature", PROPERTY);
        typed.addProperty("property", "value");
        typed.addProperty("value", words);
        put(field(label), PROPERTY + "value", words);
        send(typed, event(button(verb), "click", JsonParser.parseString(CLICK)));
    }

    public void press(String verb) throws IOException, InterruptedException {
        send(event(button(verb), "click", JsonParser.parseString(CLICK)));
    }

    private int field(String label) {
        return node(PROPERTY + "label", label);
    }

    private int button(String verb) {
        return Optional.ofNullable(parents.get(node(TEXT + "text", verb)))
                .orElseThrow(() -> new IllegalStateException("There is no button " + verb));
    }

    private int node(String key, String value) {
        return nodes.entrySet().stream()
                .filter(node -> value.equals(node.getValue().get(key)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing here is called " + value));
    }

    private static JsonObject event(int node, String name, JsonElement data) {
        var event = new JsonObject();
        event.addProperty("type", "event");
        event.addProperty("node", node);
        event.addProperty("event", name);
        event.add("data", data);
        return event;
    }

    private void send(JsonObject... acts) throws IOException, InterruptedException {
        var message = new JsonObject();
        var all = new JsonArray();
        Stream.of(acts).forEach(all::add);
        message.addProperty("csrfToken", token);
        message.add("rpc", all);
        message.addProperty("syncId", sync);
        message.addProperty("clientId", sent++);
        var answer = client.message(ui, message.toString());
        take(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
    }

    private void take(String answer) throws IOException {
        var said = JsonParser.parseString(answer).getAsJsonObject();
        if (!said.has("changes")) {
            throw new IOException("The portal answers: " + answer.substring(0, Math.min(200, answer.length())));
        }
        sync = said.get("syncId").getAsInt();
        said.getAsJsonArray("changes").forEach(change -> take(change.getAsJsonObject()));
    }

    private void take(JsonObject change) {
        var node = change.get("node").getAsInt();
        var type = change.get("type").getAsString();
        if (type.equals("detach")) {
            nodes.remove(node);
            parents.remove(node);
        } else if (type.equals("put") && change.has("value")) {
            var key = change.get("feat").getAsInt() + change.get("key").getAsString();
            put(node, key, plain(change.get("value")));
        } else if (type.equals("splice")
                && change.has("addNodes")
                && change.get("feat").getAsInt() == CHILDREN) {
            change.getAsJsonArray("addNodes").forEach(child -> parents.put(child.getAsInt(), node));
        }
    }

    private void put(int node, String key, String value) {
        nodes.computeIfAbsent(node, id -> new HashMap<>()).put(key, value);
    }

    private static String plain(JsonElement value) {
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }
}
