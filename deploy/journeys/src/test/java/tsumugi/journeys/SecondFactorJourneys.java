package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Signing in with more than a password, and ending a session from elsewhere. The doctor is nobody else's: whoever has
/// set up an app is asked for its codes for good.
@Journey
class SecondFactorJourneys {

    @Test
    void whoSetsUpAnAppIsAskedForItsCodeFromThenOnAndARecoveryCodeHelpsWithoutThePhone(Visitors visitors) {
        var doctor = visitors.phone().signIn("doctor");
        doctor.open("/account");
        doctor.button("認証アプリの準備").click();
        var letters = doctor.page().locator(".letters").innerText();
        var secret = letters.substring(letters.indexOf('：') + 1).replace(" ", "");
        doctor.field("アプリに出た6桁の数字").fill(Codes.now(secret));
        doctor.button("確かめて続ける").click();
        var sheet = doctor.page().locator(".code-sheet li");
        assertThat(sheet).hasCount(10);
        var spare = sheet.first().innerText();

        var again = visitors.phone();
        again.page().navigate("/sign-in");
        again.field("利用者名").fill("doctor");
        again.field("パスワード").fill(Visitor.PASSWORD);
        again.button("サインインする").click();
        assertThat(again.heading()).hasText("確認コード");
        again.page().navigate("/meetings");
        assertThat(again.field("利用者名")).isVisible();

        again.page().navigate("/sign-in/code");
        again.field("6桁の確認コード").fill("000000");
        again.button("サインインする").click();
        assertThat(again.page().getByRole(AriaRole.ALERT)).containsText("入れませんでした");
        again.field("6桁の確認コード").fill(spare);
        again.button("サインインする").click();
        again.page().waitForURL(Pattern.compile("/meetings"));
    }

    @Test
    void aSessionEndedFromAnotherDeviceLeavesItsOpenPageWithinSeconds(Visitors visitors) {
        var lost = visitors.phone().signIn("caremanager");
        lost.open("/feed");
        var desk = visitors.wide().signIn("caremanager");
        desk.open("/account");
        desk.button("ほかの端末をすべて終わらせる").click();

        lost.page().waitForURL(Pattern.compile("/sign-in"));
        lost.page().navigate("/feed");
        assertThat(lost.field("利用者名")).isVisible();
        desk.open("/feed");
        assertThat(desk.heading()).hasText("話す");
    }
}
