package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/// Teams and who belongs to them.
@Journey
class HiddenTeamJourneys {

    @Test
    void aStrangerFindsNothingOfAHiddenTeam(Visitors visitors) {
        var base = visitors.wide().signIn("base");
        var title = Writing.title("講師の打診");
        Writing.begin(base, Writing.HIDDEN_TEAM);
        base.field("題名").fill(title);
        base.page().locator("vaadin-upload input[type=file]").setInputFiles(Samples.picture("見積.png"));
        assertThat(base.page().locator(".attachments-field .file")).hasCount(1);
        var thread = Writing.post(base);
        var file = "/" + base.link("見積.png").getAttribute("href");
        assertThat(base.context().request().get(file).status()).isEqualTo(200);

        var nurse = visitors.phone().expecting("404").signIn("nurse").open(thread);
        assertThat(nurse.heading()).hasText("このページは見つかりません");
        assertThat(nurse.page().locator("body")).not().containsText("打診");
        for (var address : new String[] {file, file + "/thumbnail", file + "/page"}) {
            assertThat(nurse.context().request().get(address).status())
                    .as(address)
                    .isEqualTo(404);
        }
        nurse.open("/teams");
        assertThat(nurse.page().getByText(Writing.EVERYONE)).isVisible();
        assertThat(nurse.page().getByText(Writing.HIDDEN_TEAM)).hasCount(0);
        nurse.open("/feed");
        assertThat(nurse.link(title)).hasCount(0);
    }

    @Test
    void aMemberJoinsAnOpenTeamAndLeavesItAgain(Visitors visitors) {
        var official = visitors.phone().signIn("official").open("/teams");
        official.link("歯科訪問").click();
        official.button("参加する").click();
        official.page().getByRole(AriaRole.TAB).getByText("メンバー").click();
        official.button("このチームを抜ける").click();

        official.open("/teams");
        official.link("歯科訪問").click();
        assertThat(official.button("参加する")).isVisible();
    }
}
