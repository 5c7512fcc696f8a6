package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// In a car at noon: a nurse's phone, one thumb, and what colleagues ask of her.
@Journey
class ThumbJourneys {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    @Test
    void aNursePostsAPhotoAndConfirmsAnothersPost(Visitors visitors) {
        var base = visitors.wide().signIn("base");
        var notice = Writing.title("停電のときの連絡先");
        Writing.begin(base, Writing.EVERYONE);
        base.field("題名").fill(notice);
        base.field("本文").fill("お手元の表を差し替えてください。");
        base.field("読んだ人に").check();
        Writing.post(base);

        var nurse = visitors.thumb().signIn("nurse");
        nurse.link("話す").tap();
        nurse.link("新しく投稿する").tap();
        var title = Writing.title("雪囲いのようす");
        nurse.field("どのチームへ").tap();
        team(nurse).tap();
        type(nurse, "題名", title);
        type(nurse, "本文", "写真のとおりです。");
        var chosen =
                nurse.page().waitForFileChooser(() -> nurse.button("ファイルを添付する").tap());
        chosen.setFiles(Samples.picture("雪囲い.png"));
        assertThat(nurse.page().locator(".attachments-field .file")).hasCount(1);
        nurse.button("投稿する").tap();
        assertThat(nurse.heading()).hasText(title);
        assertThat(nurse.page().getByRole(AriaRole.ARTICLE).locator(".file img"))
                .isVisible();

        nurse.link("話す").tap();
        nurse.link(notice).first().tap();
        nurse.button("確認しました").tap();
        assertThat(nurse.page().getByText("○ 確認しました")).isVisible();
        assertThat(base.page().getByText("1人が確認しました")).isVisible();
    }

    private static Locator team(Visitor nurse) {
        return nurse.page().locator("vaadin-combo-box-item").filter(new FilterOptions().setHasText(Writing.EVERYONE));
    }

    private static void type(Visitor nurse, String field, String words) {
        nurse.field(field).fill("");
        nurse.field(field).tap();
        nurse.page().keyboard().insertText(words);
    }

    @Test
    void aNurseAnswersAPollAndItsResultChangesForWhoAsked(Visitors visitors) {
        var base = visitors.wide().signIn("base");
        begin(base, "アンケート", Writing.title("次の勉強会の曜日"));
        base.field("選択肢 1").fill("火曜の夜");
        base.field("選択肢 2").fill("土曜の朝");
        var poll = Writing.post(base);
        assertThat(base.page().locator(".poll")).containsText("0人が答えました");

        var nurse = visitors.thumb().signIn("nurse").open(poll);
        nurse.field("土曜の朝").tap();
        nurse.button("この内容で答える").tap();
        assertThat(nurse.page().locator(".poll")).containsText("1人が答えました");
        assertThat(nurse.button("答えを変える")).isVisible();
        assertThat(base.page().locator(".poll")).containsText("1人が答えました");
        nurse.open(poll);
        assertThat(nurse.field("土曜の朝")).isChecked();
    }

    private static void begin(Visitor author, String kind, String title) {
        Writing.begin(author, Writing.EVERYONE);
        author.page().getByRole(AriaRole.RADIO).and(author.field(kind)).check();
        author.field("題名").fill(title);
        author.field("本文").fill("よろしくお願いします。");
    }

    @Test
    void aNurseTakesARequestAndWhoAskedSeesIt(Visitors visitors) {
        var base = visitors.wide().signIn("base");
        begin(base, "依頼", Writing.title("吸引器を届ける人"));
        base.typeDay("いつまでに（日）", today().plusDays(2).format(DAY));
        var request = Writing.post(base);
        assertThat(base.page().locator(".request")).containsText("未対応");

        var nurse = visitors.thumb().signIn("nurse").open(request);
        nurse.button("引き受ける").tap();
        assertThat(nurse.page().locator(".request")).containsText("斎藤 芳江さんが引き受けました");
        assertThat(base.page().locator(".request")).containsText("斎藤 芳江さんが引き受けました");
        nurse.button("済みにする").tap();
        assertThat(base.page().locator(".request")).containsText("済");
        assertThat(nurse.button("引き受ける")).hasCount(0);
    }

    @Test
    void aNursePlansAPostAndTakesItBack(Visitors visitors) {
        var nurse = visitors.thumb().signIn("nurse");
        var title = Writing.title("来週の持ち物");
        Writing.begin(nurse, Writing.EVERYONE);
        type(nurse, "題名", title);
        type(nurse, "本文", "長靴をお忘れなく。");
        nurse.field("あとで投稿する").tap();
        tapDay(nurse, "投稿する日", today().plusDays(3));
        nurse.button("予約する").tap();
        nurse.page().waitForURL(Pattern.compile("/feed/planned$"));
        var row = nurse.page().getByRole(AriaRole.LISTITEM).filter(new FilterOptions().setHasText(title));
        assertThat(row).containsText("18:00");

        row.getByText("予約をやめて消す").tap();
        assertThat(row).hasCount(0);
        nurse.open("/feed");
        assertThat(nurse.link(title)).hasCount(0);
        nurse.open("/feed/planned");
        assertThat(row).hasCount(0);
    }

    /// In the months that open from below; their days are told apart by nothing that a person would read.
    private static void tapDay(Visitor nurse, String field, LocalDate day) {
        nurse.field(field).tap();
        var days = nurse.page().locator("vaadin-month-calendar td[part~=date]");
        days.first().waitFor();
        days.evaluateAll("""
                (days, wanted) => days
                    .filter(day => day.date && day.date.toLocaleDateString('sv') === wanted)
                    .forEach(day => day.setAttribute('data-wanted', ''))
                """, day.toString());
        nurse.page().locator("td[data-wanted]").first().tap();
        nurse.page()
                .locator("vaadin-date-picker[opened]")
                .waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }
}
