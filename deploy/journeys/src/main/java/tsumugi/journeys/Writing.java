package tsumugi.journeys;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/// What a member's hands do to write in the feed.
public final class Writing {

    public static final String EVERYONE = "庄内在宅ケア連絡";
    public static final String HIDDEN_TEAM = "研修企画委員会";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Writing() {}

    /// A title that no other journey and no earlier run uses.
    public static String title(String words) {
        return words + "（" + Long.toString(System.currentTimeMillis(), 36) + COUNT.incrementAndGet() + "）";
    }

    /// Opens the form for a new thread and chooses its team.
    public static void begin(Visitor author, String team) {
        author.open("/feed/new");
        var box = author.field("どのチームへ");
        box.fill(team);
        author.page()
                .locator("vaadin-combo-box-item")
                .filter(new FilterOptions().setHasText(team))
                .click();
    }

    /// Posts a thread and answers with its address, as a path.
    public static String thread(Visitor author, String team, String title, String text) {
        begin(author, team);
        author.field("題名").fill(title);
        author.field("本文").fill(text);
        return post(author);
    }

    /// Presses the button and answers with the address of the new thread.
    public static String post(Visitor author) {
        author.button("投稿する").click();
        author.page().waitForURL(address -> address.matches(".*/feed/[0-9a-f-]{36}"));
        return URI.create(author.page().url()).getPath();
    }

    public static void reply(Visitor author, String text) {
        author.field("本文").fill(text);
        author.button("返信する").click();
        author.page().getByRole(AriaRole.ARTICLE).getByText(text).waitFor();
    }
}
