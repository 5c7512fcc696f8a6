package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Finding who can help, among the region's real facilities.
@Journey
class DirectoryJourneys {

    private static final String WORDS = "名前・種別・処置・地名など";

    @Test
    void aMemberFindsAFacilityByHowItIsSaid(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        nurse.link("さがす").click();
        var lines = nurse.page().locator(".found li.row");
        assertThat(nurse.page().locator(".summary")).containsText("793件");
        nurse.field(WORDS).fill("ほうもんかんご 鶴岡");

        assertThat(nurse.page().locator(".summary")).not().containsText("793件");
        assertThat(lines.first()).containsText("訪問看護");
        var name = lines.first().locator(".row-title").innerText();
        lines.first().locator(".row-title").click();
        assertThat(nurse.heading()).hasText(name);
        assertThat(nurse.page().getByText("この方を受けられますか")).isVisible();
        assertThat(nurse.page().getByText("今つながりますか")).isVisible();
    }

    @Test
    void theAddressKeepsWhatWasLookedFor(Visitors visitors) {
        var nurse = visitors.wide().signIn("nurse").open("/directory");
        nurse.field(WORDS).fill("歯科");
        nurse.page().waitForURL(Pattern.compile("directory\\?"));
        var total = nurse.page().locator(".summary").textContent();
        nurse.page().reload();

        assertThat(nurse.field(WORDS)).hasValue("歯科");
        assertThat(nurse.page().locator(".summary")).hasText(total);
        assertThat(nurse.page().title()).contains("歯科");
    }

    @Test
    void aTownNarrowsWhatIsFound(Visitors visitors) {
        var nurse = visitors.wide().signIn("nurse").open("/directory");
        nurse.page()
                .locator(".search-filters a", new LocatorOptions().setHasText(Pattern.compile("^遊佐町")))
                .click();

        assertThat(nurse.page().locator(".summary")).not().containsText("793件");
        for (var line : nurse.page().locator(".found li.row").all()) {
            assertThat(line.innerText()).contains("遊佐町");
        }
    }

    @Test
    void whatIsNotThereIsSaidWithANextStep(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse").open("/directory");
        nurse.field(WORDS).fill("xyzzyqwv");
        assertThat(nurse.page().getByText("見つかりませんでした")).isVisible();
    }
}
