package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Coming in without a paper form: from a manager's invitation to the first sign-in, and a forgotten password.
@Journey
class JoiningJourneys {

    private static final String PASSWORD = "梅の木の下で三時に待つ猫たち";
    private static final String FRESH = "庭先の白い椅子と七匹の青い蛙";

    @Test
    void aManagerInvitesOnPaperThePersonTypesTheCodeJoinsSignsInAndGetsANewPasswordFaceToFace(Visitors visitors) {
        var own = Long.toString(System.currentTimeMillis(), 36);
        var name = "oguni." + own;
        var manager = visitors.wide().signIn("manager");
        manager.open("/invitations/new");
        manager.field("姓").fill("小国" + own);
        manager.field("せい").fill("オグニ");
        choose(manager, "職種", "看護師");
        manager.button("招待する").click();
        var code = manager.page().locator(".slip .code").innerText();

        var newcomer = visitors.phone();
        newcomer.open("/sign-in");
        newcomer.link("招待を受け取った方").click();
        newcomer.field("コード").fill(code.toUpperCase(Locale.ROOT).replace("-", " "));
        newcomer.button("次へ").click();
        assertThat(newcomer.field("姓")).hasValue("小国" + own);
        newcomer.field("利用者名").fill(name);
        newcomer.field("パスワード").fill(PASSWORD);
        newcomer.page().locator("vaadin-checkbox").nth(0).locator("input").check();
        newcomer.page().locator("vaadin-checkbox").nth(1).locator("input").check();
        newcomer.button("参加する").click();
        newcomer.link("サインインへ").click();
        newcomer.signIn(name, PASSWORD);
        newcomer.open("/feed");
        assertThat(newcomer.heading()).hasText("話す");

        manager.open("/reset/slip");
        choose(manager, "どなたの票ですか", "小国" + own);
        manager.button("再設定票を作る").click();
        var reset = manager.page().locator(".slip .code").innerText();
        var again = visitors.phone();
        again.open("/reset?code=" + reset);
        again.field("パスワード").fill(FRESH);
        again.button("このパスワードにする").click();
        again.link("サインインへ").click();
        again.signIn(name, FRESH);
        again.open("/feed");
        assertThat(again.heading()).hasText("話す");
    }

    private static void choose(Visitor visitor, String field, String words) {
        visitor.field(field).fill(words);
        visitor.page()
                .locator("vaadin-combo-box-item")
                .filter(new FilterOptions().setHasText(Pattern.compile("^" + words)))
                .first()
                .click();
    }
}
