package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Everything without a mouse.
@Journey
class KeyboardJourneys {

    private static final int FAR_ENOUGH = 60;

    @Test
    void aMemberSignsInAndOpensAThreadWithTheKeyboardAlone(Visitors visitors) {
        var nurse = visitors.wide();
        var keys = nurse.page().keyboard();
        nurse.page().navigate("/sign-in");
        nurse.field("利用者名").waitFor();
        tabTo(nurse, "input[name=username]");
        keys.type("nurse");
        tabTo(nurse, "input[name=password]");
        keys.type(Visitor.PASSWORD);
        keys.press("Enter");
        nurse.page().waitForURL(Pattern.compile("127\\.0\\.0\\.1:\\d+/(\\?.*)?$"));

        nurse.heading().waitFor();
        keys.press("Tab");
        var skip = nurse.page().locator(".skip-link");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        tabTo(nurse, "a.to-feed");
        keys.press("Enter");
        assertThat(nurse.heading()).hasText("話す");
        tabTo(nurse, ".threads .row-head > a");
        var focused = nurse.page().locator(":focus");
        assertThat(focused).hasCSS("outline-style", "solid");
        var title = focused.innerText();
        keys.press("Enter");
        assertThat(nurse.heading()).hasText(title);
    }

    private static void tabTo(Visitor visitor, String selector) {
        for (var i = 0; i < FAR_ENOUGH; i++) {
            visitor.page().keyboard().press("Tab");
            if ((boolean) visitor.page()
                    .evaluate("selector => document.activeElement?.matches(selector) ?? false", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + selector);
    }
}
