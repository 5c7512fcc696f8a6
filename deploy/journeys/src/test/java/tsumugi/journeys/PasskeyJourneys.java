package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Coming in with a finger on the phone.
@Journey
class PasskeyJourneys {

    private static final Pattern SIGN_IN = Pattern.compile("/sign-in");

    @Test
    void aPasskeyLetsItsOwnerInAloneAndNoLongerOnceItIsRemoved(Visitors visitors, RunningPortal portal)
            throws SQLException {
        var official = visitors.atHome().signIn("official");
        VirtualKey.in(official);
        official.open("/account");
        official.button("パスキーを増やす").click();
        official.field("端末の呼び名").fill("わたしの電話");
        official.button("この端末でパスキーを作る").click();
        assertThat(official.page().locator(".code-sheet li")).hasCount(10);
        official.button("保管しました").click();
        assertThat(official.page().getByText("わたしの電話")).isVisible();

        leave(official);
        official.page().navigate("/account");
        official.button("パスキーで入る").click();
        official.page().waitForURL(Pattern.compile("/account"));
        assertThat(official.page().getByText("わたしの電話")).isVisible();

        setUpAnApp(official);
        official.button("外す").click();
        assertThat(official.page().getByText("わたしの電話")).hasCount(0);

        leave(official);
        official.page().navigate("/sign-in");
        official.button("パスキーで入る").click();
        assertThat(official.page().getByText("パスキーでサインインできませんでした")).isVisible();
        official.page().navigate("/account");
        assertThat(official.field("利用者名")).isVisible();
        asBefore(portal);
    }

    /// Whoever set up a second factor is asked for it for good; other journeys want the official as they were.
    private static void asBefore(RunningPortal portal) throws SQLException {
        try (var database = portal.database();
                var statement = database.createStatement()) {
            statement.execute("delete from accounts.authenticator where member ="
                    + " (select member from accounts.account where user_name = 'official')");
        }
    }

    private static void setUpAnApp(Visitor visitor) {
        visitor.button("認証アプリの準備").click();
        var letters = visitor.page().locator(".letters").innerText();
        visitor.field("アプリに出た6桁の数字")
                .fill(Codes.now(letters.substring(letters.indexOf('：') + 1).replace(" ", "")));
        visitor.button("確かめて続ける").click();
        visitor.button("保管しました").click();
    }

    private static void leave(Visitor visitor) {
        visitor.button("サインアウト").click();
        visitor.page().waitForURL(SIGN_IN);
    }

    @Test
    void underAnAddressThatPasskeysAreNotMadeForThePageSaysWhereTheyWork(Visitors visitors) {
        var someone = visitors.phone();
        someone.page().navigate("/sign-in");
        assertThat(someone.page().getByText("パスキーは、次のアドレスで開いたときに使えます。")).isVisible();
        assertThat(someone.button("パスキーで入る")).isHidden();
    }
}
