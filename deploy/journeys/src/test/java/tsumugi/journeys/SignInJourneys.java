package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Coming in and going out.
@Journey
class SignInJourneys {

    @Test
    void aMemberComesInAndGoesOut(Visitors visitors) {
        var nurse = visitors.wide().signIn("nurse");
        assertThat(nurse.heading()).containsText("さん");

        nurse.button("サインアウト").click();
        assertThat(nurse.field("利用者名")).isVisible();
        nurse.page().navigate("/feed");
        assertThat(nurse.field("利用者名")).isVisible();
    }

    @Test
    void aWrongPasswordIsRefusedWithASentenceThatSaysWhatToDo(Visitors visitors) {
        var someone = visitors.phone();
        someone.page().navigate("/sign-in");
        someone.field("利用者名").fill("nurse");
        someone.field("パスワード").fill("wrong");
        someone.button("サインインする").click();

        assertThat(someone.page().getByText("サインインできませんでした")).isVisible();
        assertThat(someone.page().getByText("もう一度お確かめください")).isVisible();
        someone.page().navigate("/feed");
        assertThat(someone.field("利用者名")).isVisible();
    }

    @Test
    void theSessionGetsANewNameAtSignInAndNoScriptCanReadIt(Visitors visitors) {
        var nurse = visitors.phone();
        nurse.page().navigate("/sign-in");
        nurse.field("利用者名").waitFor();
        var before = session(nurse);
        nurse.signIn("nurse");
        var after = session(nurse);

        assertThat(after.value).isNotEqualTo(before.value);
        assertThat(nurse.context().cookies()).allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);
        });
        assertThat(nurse.page().evaluate("document.cookie")).isEqualTo("");
    }

    @Test
    void behindTlsTheSessionTravelsThroughNothingElse(Visitors visitors) {
        var browser = visitors.phone().context().request();
        var throughTls = browser.get("/sign-in", RequestOptions.create().setHeader("X-Forwarded-Proto", "https"));
        var here = visitors.phone().context().request().get("/sign-in");

        assertThat(throughTls.headers().get("set-cookie"))
                .contains("JSESSIONID")
                .contains("; Secure");
        assertThat(here.headers().get("set-cookie")).contains("JSESSIONID").doesNotContain("Secure");
    }

    private static Cookie session(Visitor visitor) {
        return visitor.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsNotSignedInComesToTheRoomTheyWantedAfterwards(Visitors visitors) {
        var nurse = visitors.phone();
        nurse.page().navigate("/teams");
        nurse.field("利用者名").fill("nurse");
        nurse.field("パスワード").fill(Visitor.PASSWORD);
        nurse.button("サインインする").click();

        nurse.page().waitForURL(Pattern.compile("/teams"));
        assertThat(nurse.heading()).hasText("チーム");
    }

    @Test
    void anUnknownAddressIsAPageInsideTheLayout(Visitors visitors) {
        var nurse = visitors.phone().expecting("404").signIn("nurse");
        nurse.open("/no-such-room/at-all");

        assertThat(nurse.heading()).hasText("このページは見つかりません");
        assertThat(nurse.link("話す")).isVisible();
        assertThat(nurse.page().locator("body")).not().containsText(Pattern.compile("Exception|at org\\.|SQL"));
    }
}
