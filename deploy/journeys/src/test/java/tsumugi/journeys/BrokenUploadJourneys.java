package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// A photo on a road where the signal comes and goes.
@Journey
class BrokenUploadJourneys {

    private static final Predicate<String> UPLOADS = address -> address.contains("/VAADIN/dynamic/resource/");

    @Test
    void aFileThatBrokeOffIsSentAgainWithOneTap(Visitors visitors) {
        var nurse = visitors.thumb().expecting("ERR_FAILED|Failed to load").signIn("nurse");
        var title = Writing.title("ベッドの高さ");
        Writing.begin(nurse, Writing.EVERYONE);
        nurse.field("題名").fill(title);
        nurse.page().route(UPLOADS, upload -> {
            if (upload.request().method().equals("POST")) {
                upload.abort();
            } else {
                upload.resume();
            }
        });
        nurse.page().locator("vaadin-upload input[type=file]").setInputFiles(Samples.picture("高さ.png"));
        var broken = nurse.page().locator("vaadin-upload-file");
        assertThat(broken).containsText("通信が切れて送れませんでした");
        assertThat(nurse.page().locator(".attachments-field .file")).hasCount(0);

        nurse.page().unroute(UPLOADS);
        nurse.button("もう一度送る").tap();
        assertThat(nurse.page().locator(".attachments-field .file")).hasCount(1);
        assertThat(broken).hasCount(0);
        nurse.button("投稿する").tap();
        assertThat(nurse.heading()).hasText(title);
        assertThat(nurse.page().getByRole(AriaRole.ARTICLE).locator(".file")).hasCount(1);
    }
}
