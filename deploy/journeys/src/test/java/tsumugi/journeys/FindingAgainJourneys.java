package tsumugi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What was said a while ago.
@Journey
class FindingAgainJourneys {

    private static final String UNREAD = "未読";
    private static final String REQUESTS = "未完了の依頼";
    private static final Duration INDEXED_WITHIN = Duration.ofSeconds(30);

    @Test
    void twoFiltersNarrowTheFeedAndGoingBackTakesThemAway(Visitors visitors) {
        var base = visitors.wide().signIn("base");
        var request = Writing.title("回覧を届ける人");
        Writing.begin(base, Writing.EVERYONE);
        base.page().getByRole(AriaRole.RADIO).and(base.field("依頼")).check();
        base.field("題名").fill(request);
        base.field("本文").fill("三川町までお願いします。");
        Writing.post(base);
        var notice = Writing.title("回覧の中身");
        Writing.thread(base, Writing.EVERYONE, notice, "様式が変わりました。");

        var nurse = visitors.phone().signIn("nurse").open("/feed");
        assertThat(nurse.link(notice).first()).isVisible();
        filter(nurse, UNREAD).click();
        nurse.page().waitForURL(Pattern.compile("only=unread$"));
        filter(nurse, REQUESTS).click();
        nurse.page().waitForURL(Pattern.compile("only=unread(,|%2C)open_requests$"));
        assertThat(nurse.link(request).first()).isVisible();
        assertThat(nurse.link(notice)).hasCount(0);
        assertThat(filter(nurse, UNREAD)).hasAttribute("aria-current", "true");
        assertThat(filter(nurse, REQUESTS)).hasAttribute("aria-current", "true");

        nurse.link(request).first().click();
        assertThat(nurse.heading()).hasText(request);
        nurse.page().goBack();
        assertThat(filter(nurse, REQUESTS)).hasAttribute("aria-current", "true");
        assertThat(nurse.link(request)).hasCount(0);
        nurse.page().goBack();
        assertThat(nurse.link(notice).first()).isVisible();
        assertThat(filter(nurse, REQUESTS)).not().hasAttribute("aria-current", "true");
        assertThat(filter(nurse, UNREAD)).hasAttribute("aria-current", "true");
    }

    private static Locator filter(Visitor visitor, String words) {
        return visitor.page()
                .locator(".filters a")
                .filter(new FilterOptions().setHasText(Pattern.compile("^" + words + "$")));
    }

    @Test
    void aWordOnTheSecondPageOfAPaperIsFoundAndThePageLookedAt(Visitors visitors) {
        var base = visitors.wide().signIn("base");
        var title = Writing.title("申し送りの様式");
        var word = "yukibare" + letters();
        Writing.begin(base, Writing.EVERYONE);
        base.field("題名").fill(title);
        base.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(Samples.paper("様式.pdf", "First page", "Here is " + word));
        assertThat(base.page().locator(".attachments-field .file")).hasCount(1);
        Writing.post(base);

        var nurse = visitors.phone().signIn("nurse");
        var found = nurse.page().locator(".found-posts li.row").filter(new FilterOptions().setHasText(title));
        assertThat(Patience.until(INDEXED_WITHIN, () -> search(nurse, word, found)))
                .as("found in the paper")
                .isTrue();
        assertThat(found).containsText("添付ファイルの中");
        assertThat(found.locator("mark")).hasText(word);
        nurse.link(title).click();
        nurse.button("様式.pdf を見る").click();
        var viewer = nurse.page().getByRole(AriaRole.DIALOG);
        assertThat(viewer).containsText("1 / 2 ページ");
        viewer.getByText("次へ").click();
        assertThat(viewer).containsText("2 / 2 ページ");
        var page = viewer.locator("img");
        assertThat(page).hasAttribute("src", Pattern.compile("/page/2$"));
        nurse.page().waitForCondition(() -> drawn(page));
    }

    private static boolean search(Visitor nurse, String word, Locator found) {
        nurse.open("/feed/search");
        nurse.field("さがすことば").fill(word);
        nurse.button("さがす").click();
        nurse.page().waitForURL(Pattern.compile("q=" + word));
        nurse.page()
                .locator(".found-posts li.row, .empty")
                .filter(new FilterOptions().setVisible(true))
                .first()
                .waitFor();
        return found.count() == 1;
    }

    private static boolean drawn(Locator picture) {
        return (int) picture.evaluate("image => image.complete ? image.naturalWidth : 0") > 0;
    }

    /// So that no earlier run has written it.
    private static String letters() {
        return ThreadLocalRandom.current()
                .ints(8, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
