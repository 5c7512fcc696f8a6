package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/// Between two valleys without a signal.
@Journey
class OfflineJourneys {

    @Disabled("coming back from offline led to the sign-in page; cause not yet found")
    @Test
    void withoutASignalAPlainPageSaysWhatIsKept(Visitors visitors) {
        var nurse = visitors.installer().expecting("ERR_INTERNET|WebSocket|Failed to");
        nurse.page().navigate("/sign-in");
        nurse.page().evaluate("navigator.serviceWorker.ready.then(() => true)");
        nurse.signIn("nurse");
        nurse.page().reload();
        nurse.page().waitForFunction("navigator.serviceWorker.controller !== null");
        nurse.context().setOffline(true);
        nurse.page().navigate("/feed");

        assertThat(nurse.heading()).hasText("いまはつながっていません");
        assertThat(nurse.page().getByText("書きかけの文章は")).isVisible();
        nurse.context().setOffline(false);
    }

    @Test
    void thePortalCanBeInstalled(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        var address = nurse.page().locator("link[rel=manifest]").getAttribute("href");
        var manifest = nurse.context().request().get("/" + address);
        assertThat(manifest.status()).isEqualTo(200);
        assertThat(manifest.text()).contains("紬").contains("standalone");
    }
}
