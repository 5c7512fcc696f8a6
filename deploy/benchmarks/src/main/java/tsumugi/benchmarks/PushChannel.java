package tsumugi.benchmarks;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tsumugi.journeys.FlowClient;

/// The websocket of a screen, as its script opens it.
final class PushChannel {

    private PushChannel() {}

    static WebSocket open(FlowClient client, FlowClient.Begun screen, Consumer<String> hears) throws Exception {
        var query = FlowClient.form(Map.of(
                "v-r",
                "push",
                "v-uiId",
                Integer.toString(screen.ui()),
                "v-pushId",
                screen.pushId(),
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
        return client.client()
                .newWebSocketBuilder()
                .header("Origin", client.address())
                .buildAsync(
                        URI.create(client.address().replace("http:", "ws:") + "/VAADIN/push?" + query), new Ear(hears))
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
}
