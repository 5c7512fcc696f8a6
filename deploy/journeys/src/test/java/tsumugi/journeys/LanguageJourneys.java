package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Japanese first, English by one touch.
@Journey
class LanguageJourneys {

    @Test
    void oneTouchChangesTheLanguageAndTheBrowserRemembersIt(Visitors visitors) {
        var nurse = visitors.wide().signIn("nurse");
        assertThat(nurse.page().locator("html")).hasAttribute("lang", "ja");
        nurse.button("English").click();
        assertThat(nurse.page().locator("html")).hasAttribute("lang", "en");
        assertThat(nurse.link("Talk")).isVisible();

        nurse.open("/feed");
        assertThat(nurse.heading()).hasText("Talk");
        assertThat(nurse.page().locator(".row-title").first()).hasAttribute("lang", "ja");
        nurse.button("Sign out").click();
        assertThat(nurse.field("User name")).isVisible();
        nurse.button("日本語").click();
        assertThat(nurse.field("利用者名")).isVisible();
    }

    @Test
    void aBrowserThatAsksForEnglishGetsIt(Visitors visitors) {
        var someone = visitors.at(Look.PHONE.in(Look.Language.ENGLISH));
        someone.page().navigate("/sign-in");
        assertThat(someone.field("User name")).isVisible();
        assertThat(someone.page().title()).isEqualTo("Sign in");
    }
}
