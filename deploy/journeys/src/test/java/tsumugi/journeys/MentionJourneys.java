package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Calling somebody, and being called.
@Journey
class MentionJourneys {

    @Test
    void aNurseCallsAColleagueByTwoKanaAndTheKeyboard(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        var title = Writing.title("サービス担当者会議");
        Writing.begin(nurse, Writing.EVERYONE);
        nurse.field("題名").fill(title);
        var text = nurse.field("本文");
        text.fill("");
        text.click();
        nurse.page().keyboard().insertText("@わた");
        var choices = nurse.page().locator("mention-box [role=option]");
        var wanted = choices.filter(new FilterOptions().setHasText("渡部 和歌子"));
        assertThat(wanted).isVisible();
        assertThat(choices.first()).hasAttribute("aria-selected", "true");
        for (var i = 0; i < choices.count() && !"true".equals(wanted.getAttribute("aria-selected")); i++) {
            nurse.page().keyboard().press("ArrowDown");
        }
        assertThat(wanted).hasAttribute("aria-selected", "true");
        nurse.page().keyboard().press("Enter");
        assertThat(nurse.page().locator("mention-box [role=listbox]")).isHidden();
        assertThat(text).hasValue(Pattern.compile("^@渡部 和歌子"));
        nurse.page().keyboard().insertText("日程をお願いします。");
        Writing.post(nurse);
        assertThat(nurse.page().getByRole(AriaRole.ARTICLE)).containsText("@渡部 和歌子");

        var called = visitors.wide().signIn("caremanager").open("/bell");
        var call = called.page().getByRole(AriaRole.LISTITEM).filter(new FilterOptions().setHasText(title));
        assertThat(call).containsText("あなたあて");
    }

    @Test
    void theBellRingsInAnOpenPageAndLeadsToThePost(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse").open("/bell");
        nurse.button("すべて見たことにする").click();
        nurse.open("/directory");
        var fresh = nurse.page().locator(".bell .bell-count");
        assertThat(fresh).isHidden();

        var title = Writing.title("物品の相談");
        var careManager = visitors.wide().signIn("caremanager");
        Writing.thread(careManager, Writing.EVERYONE, title, "はじめの一言です。");
        Writing.reply(careManager, "二つ目です。");
        Writing.reply(careManager, "@斎藤 芳江 ご意見をください。");

        assertThat(fresh).hasText("新着 1");
        nurse.page().locator(".bell").click();
        nurse.link(title).click();
        assertThat(nurse.heading()).hasText(title);
        assertThat(nurse.page().locator("#post-3.meant")).containsText("ご意見をください。");
        assertThat(nurse.page().locator("#post-3")).isInViewport();
        nurse.open("/bell");
        assertThat(fresh).isHidden();
    }
}
