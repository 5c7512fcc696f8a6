package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// One person's time with the portal: invited, joined, come in with a finger and with a code, moved to another
/// facility, lost the phone, found in the trail, left.
@Journey
class StoryJourneys {

    private static final String PASSWORD = "梅の木の下で三時に待つ猫たち";
    private static final Pattern SIGN_IN = Pattern.compile("/sign-in");

    @Test
    void fromTheInvitationToTheFarewell(Visitors visitors) {
        var own = Long.toString(System.currentTimeMillis(), 36);
        var name = "遊佐" + own;
        var user = "yuza." + own;
        var manager = visitors.wide().signIn("manager");
        var person = visitors.onPhoneAtHome();
        join(manager, person, name, user);
        comeInWithAFingerAndWithACode(person);

        var base = visitors.wide().signIn("base");
        move(base, name);
        person.open("/members");
        assertThat(person.heading()).hasText("人をさがす");

        openPerson(base, name);
        form(base, "スマホをなくした").getByText("いますぐ止める").click();
        person.page().waitForURL(SIGN_IN);
        person.button("パスキーで入る").click();
        assertThat(person.page().getByText("パスキーでサインインできませんでした")).isVisible();
        tryIn(person, user);
        assertThat(person.page().getByText("スマホの紛失が届けられています")).isVisible();

        var auditor = visitors.wide().signIn("auditor");
        auditor.open("/trail");
        assertThat(auditor.page().getByText("職員のスマホの紛失を届けた").first()).isVisible();

        openPerson(base, name);
        var leaving = form(base, "退会の手続きをする");
        leaving.getByLabel("理由").fill("退職のため");
        leaving.getByText("退会にする").click();
        assertThat(base.page().getByText("退会の手続きをしました")).isVisible();
        tryIn(person, user);
        assertThat(person.page().getByText("サインインできませんでした").first()).isVisible();
        base.page().navigate("/staff?q=" + name);
        assertThat(base.page().getByText("当てはまる方がいません")).isVisible();
    }

    private static void join(Visitor manager, Visitor person, String name, String user) {
        manager.open("/invitations/new");
        manager.field("姓").fill(name);
        manager.field("せい").fill("ゆざ");
        choose(manager, "職種", "看護師");
        manager.button("招待する").click();
        var code = manager.page().locator(".slip .code").innerText();
        person.page().navigate("/join?code=" + code);
        person.field("利用者名").fill(user);
        person.field("パスワード").fill(PASSWORD);
        person.page().locator("vaadin-checkbox").nth(0).locator("input").check();
        person.page().locator("vaadin-checkbox").nth(1).locator("input").check();
        person.button("参加する").click();
        person.link("サインインへ").click();
        person.signIn(user, PASSWORD);
    }

    private static void comeInWithAFingerAndWithACode(Visitor person) {
        VirtualKey.in(person);
        person.open("/account");
        person.button("パスキーを増やす").click();
        person.field("端末の呼び名").fill("わたしの電話");
        person.button("この端末でパスキーを作る").click();
        assertThat(person.page().locator(".code-sheet li")).hasCount(10);
        person.button("保管しました").click();
        person.page().context().clearCookies();
        person.page().navigate("/account");
        person.button("パスキーで入る").click();
        person.page().waitForURL(Pattern.compile("/account"));

        person.button("認証アプリの準備").click();
        var letters = person.page().locator(".letters").innerText();
        person.field("アプリに出た6桁の数字")
                .fill(Codes.now(letters.substring(letters.indexOf('：') + 1).replace(" ", "")));
        person.button("確かめて続ける").click();
        person.button("保管しました").click();
    }

    private static void move(Visitor base, String name) {
        openPerson(base, name);
        var moving = form(base, "所属の施設を替える");
        moving.getByLabel("新しい施設").fill("からむし");
        base.page().locator("vaadin-combo-box-item").first().click();
        moving.getByText("替える", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(base.page().locator(".staff-member .meta").first()).containsText("からむし薬局");
    }

    private static void openPerson(Visitor base, String name) {
        base.page().navigate("/staff?q=" + name);
        base.page()
                .getByRole(AriaRole.LINK)
                .filter(new FilterOptions().setHasText(name))
                .click();
        assertThat(base.heading()).containsText(name);
    }

    /// Opens a part of the page and gives it.
    private static Locator form(Visitor base, String words) {
        var part = base.page().locator("details").filter(new FilterOptions().setHasText(words));
        part.locator("summary").click();
        return part;
    }

    private static void tryIn(Visitor person, String user) {
        person.page().navigate("/sign-in");
        person.field("利用者名").fill(user);
        person.field("パスワード").fill(PASSWORD);
        person.button("サインインする").click();
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
