package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is being written outlives everything but its posting.
@Journey
class DraftJourneys {

    @Test
    void aDraftSurvivesAReload(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        Writing.begin(nurse, Writing.EVERYONE);
        nurse.andHeard("書きかけの題名", () -> nurse.field("題名").fill("書きかけの題名"));
        nurse.andHeard("書きかけの本文", () -> nurse.field("本文").fill("書きかけの本文"));
        nurse.open("/feed/new");

        assertThat(nurse.field("題名")).hasValue("書きかけの題名");
        assertThat(nurse.field("本文")).hasValue("書きかけの本文");
        nurse.field("題名").fill("");
        nurse.andHeard("\"value\":\"\"", () -> nurse.field("本文").fill(""));
    }

    @Test
    void aDraftSurvivesARestartOfThePortal(Visitors visitors, RunningPortal portal) {
        var nurse = visitors.phone()
                .expecting("WebSocket|ERR_CONNECTION|Failed to load resource")
                .signIn("nurse");
        var address = Writing.thread(nurse, Writing.EVERYONE, Writing.title("明日の訪問"), "時間を決めましょう。");
        nurse.andHeard("十時はいかが", () -> nurse.field("本文").fill("十時はいかが"));

        portal.restart();

        nurse.page().navigate(address);
        nurse.field("利用者名").fill("nurse");
        nurse.field("パスワード").fill(Visitor.PASSWORD);
        nurse.button("サインインする").click();
        nurse.page().waitForURL(Pattern.compile(Pattern.quote(address)));
        assertThat(nurse.field("本文")).hasValue("十時はいかが");
    }
}
