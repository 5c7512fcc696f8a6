package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext.GrantPermissionsOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Knocks at a browser, as far as a machine without push services goes: from the switch to the portal's own worker and
/// the notification that it shows.
@Journey
class PushJourneys {

    private static final String THREAD = "0190a000-0000-7000-8000-000000000001";

    private static final String SHOWN = """
            navigator.serviceWorker.getRegistration('/push/')
                .then(worker => worker.getNotifications())
                .then(all => all.map(one => [one.title, one.body, one.tag, one.data].join(' | ')))
            """;

    /// What the worker of pushes is called in the browser's own tools.
    private static String worker(Page page, CDPSession tools) {
        var found = new StringBuilder();
        tools.on("ServiceWorker.workerRegistrationUpdated", event -> {
            for (JsonElement one : event.getAsJsonArray("registrations")) {
                JsonObject registration = one.getAsJsonObject();
                if (registration.get("scopeURL").getAsString().endsWith("/push/")) {
                    found.setLength(0);
                    found.append(registration.get("registrationId").getAsString());
                }
            }
        });
        tools.send("ServiceWorker.enable");
        page.waitForCondition(() -> !found.isEmpty());
        return found.toString();
    }

    @Test
    void theWorkerShowsThatSomethingWaitsAndTheSecondKnockTakesThePlaceOfTheFirst(Visitors visitors) {
        var nurse =
                visitors.installer().expecting("does not support the Push API").signIn("nurse");
        var origin = (String) nurse.page().evaluate("location.origin");
        nurse.context().grantPermissions(List.of("notifications"), new GrantPermissionsOptions().setOrigin(origin));
        nurse.open("/bell/telling");
        nurse.button("この端末で通知を受け取る").click();
        // No push service can be reached from here; the worker stands all the same, and the reader is told.
        assertThat(nurse.page().getByText("通知を始められませんでした")).isVisible();

        var tools = nurse.context().newCDPSession(nurse.page());
        var knock = new JsonObject();
        knock.addProperty("origin", origin);
        knock.addProperty("registrationId", worker(nurse.page(), tools));
        for (var position : List.of(1, 4)) {
            knock.addProperty(
                    "data",
                    "{\"title\":\"つむぎ\",\"body\":\"依頼が届いています\",\"thread\":\"%s\",\"position\":%d}"
                            .formatted(THREAD, position));
            tools.send("ServiceWorker.deliverPushMessage", knock);
            // One after the other, as they come from outside: of two at once either may be shown last.
            nurse.page()
                    .waitForCondition(
                            () -> nurse.page().evaluate(SHOWN).toString().endsWith("at=%d]".formatted(position)));
        }
        assertThat((List<?>) nurse.page().evaluate(SHOWN))
                .as("one a thread, and nothing but that something waits")
                .isEqualTo(List.of("つむぎ | 依頼が届いています | %s | feed/%s?at=4".formatted(THREAD, THREAD)));
    }
}
