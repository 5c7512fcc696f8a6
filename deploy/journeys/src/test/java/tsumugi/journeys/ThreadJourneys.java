package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/// What colleagues say to one another.
@Journey
class ThreadJourneys {

    @Test
    void aMemberStartsAThreadWithAPictureAndAPaper(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        nurse.link("話す").click();
        nurse.link("新しく投稿する").click();
        var title = Writing.title("訪問入浴の日程について");
        Writing.begin(nurse, Writing.EVERYONE);
        nurse.page().getByRole(AriaRole.RADIO).and(nurse.field("相談")).check();
        nurse.field("題名").fill(title);
        nurse.field("本文").fill("**木曜の午後**に変えられますか。\n\n- 三川町\n- 庄内町");
        nurse.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload[] {Samples.picture("玄関の段差.png"), Samples.paper("週間予定.pdf")});
        assertThat(nurse.page().locator(".attachments-field .file")).hasCount(2);
        nurse.button("仕上がりを見る").click();
        assertThat(nurse.page().locator(".preview strong")).hasText("木曜の午後");
        Writing.post(nurse);

        assertThat(nurse.heading()).hasText(title);
        assertThat(nurse.page().locator(".chip").first()).hasText("相談");
        var post = nurse.page().getByRole(AriaRole.ARTICLE);
        assertThat(post.locator("strong")).hasText("木曜の午後");
        assertThat(post.locator("li").filter(new FilterOptions().setHasText("庄内町")))
                .isVisible();
        assertThat(post.locator(".file")).hasCount(2);
        shown(post.locator(".file img"));
        var paper = nurse.page().waitForDownload(() -> nurse.link("週間予定.pdf").click());
        assertThat(paper.suggestedFilename()).isEqualTo("週間予定.pdf");
    }

    /// Both have a picture, and the browser could draw it.
    private static void shown(Locator pictures) {
        assertThat(pictures).hasCount(2);
        for (var picture : pictures.all()) {
            picture.scrollIntoViewIfNeeded();
            assertThat(picture).hasJSProperty("complete", true);
            assertThat((int) picture.evaluate("image => image.naturalWidth")).isPositive();
        }
    }

    @Test
    void aReplyAppearsInAnOpenThreadOfAnother(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        var address = Writing.thread(nurse, Writing.EVERYONE, Writing.title("吸引器の貸し出し"), "空きはありますか。");
        var careManager = visitors.wide().signIn("caremanager").open(address);
        assertThat(careManager.page().getByRole(AriaRole.ARTICLE)).hasCount(1);

        Writing.reply(nurse, "午後に見に行きます。");

        assertThat(careManager.page().getByRole(AriaRole.ARTICLE)).hasCount(2);
        assertThat(careManager.page().getByRole(AriaRole.ARTICLE).last()).containsText("午後に見に行きます。");
    }

    @Test
    void whatWaitsForAMemberGoesWhenTheyReadAndConfirm(Visitors visitors) {
        var base = visitors.wide().signIn("base");
        var title = Writing.title("年末の当番表");
        Writing.begin(base, Writing.EVERYONE);
        base.field("題名").fill(title);
        base.field("本文").fill("ご確認ください。");
        base.field("読んだ人に").check();
        Writing.post(base);
        var nurse = visitors.phone().signIn("nurse");
        var row = nurse.page()
                .getByRole(AriaRole.LISTITEM)
                .filter(new FilterOptions().setHasText(title))
                .first();
        assertThat(row).containsText("確認をお待ちしています");
        assertThat(row).containsText("未読 1");

        nurse.link(title).first().click();
        nurse.button("確認しました").click();

        assertThat(nurse.page().getByText("○ 確認しました")).isVisible();
        assertThat(base.page().getByText("1人が確認しました")).isVisible();
        nurse.open("/feed");
        assertThat(row).isVisible();
        assertThat(row).not().containsText("未読");
        assertThat(row).not().containsText("お待ちしています");
    }

    @Test
    void aDoubleClickPostsOnce(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        var address = Writing.thread(nurse, Writing.EVERYONE, Writing.title("二度押し"), "一つ目");
        nurse.field("本文").fill("二つ目");
        nurse.button("返信する").dblclick();
        nurse.page().getByRole(AriaRole.ARTICLE).getByText("二つ目").waitFor();

        nurse.open(address);
        assertThat(nurse.page().getByRole(AriaRole.ARTICLE)).hasCount(2);
    }

    @Test
    void aReactionIsGivenAndTakenBack(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        Writing.thread(nurse, Writing.EVERYONE, Writing.title("お礼"), "昨日はありがとうございました。");
        nurse.button("反応・その他").click();
        nurse.button("お疲れさまです").click();
        var given = nurse.button("お疲れさまです 1");
        assertThat(given).hasAttribute("aria-pressed", "true");

        given.click();
        assertThat(given).hasCount(0);
    }

    @Test
    void aPostWithoutATitleIsRefusedAndNothingTypedIsLost(Visitors visitors) {
        var nurse = visitors.phone().signIn("nurse");
        Writing.begin(nurse, Writing.EVERYONE);
        nurse.field("本文").fill("題名を忘れました");
        nurse.button("投稿する").click();

        assertThat(nurse.page().getByText("題名を入れてください")).isVisible();
        assertThat(nurse.field("本文")).hasValue("題名を忘れました");
        nurse.field("本文").fill("");
    }
}
