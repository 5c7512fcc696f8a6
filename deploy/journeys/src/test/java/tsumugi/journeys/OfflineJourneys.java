package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Between two valleys without a signal.
@Journey
class OfflineJourneys {

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
        assertThat(nurse.heading()).hasCSS("font-size", "22px");

        nurse.context().setOffline(false);
        nurse.link("もう一度つなぐ / Try again").click();
        assertThat(nurse.heading()).hasText("話す");
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
