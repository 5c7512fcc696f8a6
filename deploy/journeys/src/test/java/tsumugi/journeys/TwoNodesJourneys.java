package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Two portals on one database; deploy/trial has times, removals and cut connections.
@Journey
class TwoNodesJourneys {

    private static final List<String> SMALL = List.of("-Xms64m", "-Xmx320m", "-XX:TieredStopAtLevel=1");

    @Test
    void aPostAtOneNodeAppearsInABrowserAtTheOther(Visitors visitors, RunningPortal portal) {
        try (var second = portal.second(SMALL)) {
            var base = visitors.wide().signIn("base");
            var thread = Writing.thread(base, Writing.EVERYONE, Writing.title("二つのサーバー"), "始めます。");
            var careManager = visitors.wideAt(second.address())
                    .expecting("WebSocket|ERR_CONNECTION")
                    .signIn("caremanager")
                    .open(thread);
            assertThat(careManager.page().getByRole(AriaRole.ARTICLE)).hasCount(1);

            Writing.reply(base, "向こうでも見えますか。");
            assertThat(careManager.page().getByRole(AriaRole.ARTICLE).last()).containsText("向こうでも見えますか。");
            Writing.reply(careManager, "見えます。");
            assertThat(base.page().getByRole(AriaRole.ARTICLE).last()).containsText("見えます。");
        }
    }
}
