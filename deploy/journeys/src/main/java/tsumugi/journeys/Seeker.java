package tsumugi.journeys;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;

/// For trials: searches the directory and posts, and says who answered and how long each took.
public final class Seeker {

    private static final String ENGINE_AWAY = "簡単な検索で答えています";
    private static final Duration CHANGE_NOTICED_WITHIN = Duration.ofSeconds(60);

    private Seeker() {}

    /// @param arguments the portal's address, and who is expected to answer: `engine` or `database`
    public static void main(String[] arguments) {
        System.exit(finds(arguments[0], arguments[1].equals("engine")) ? 0 : 1);
    }

    private static boolean finds(String address, boolean byEngine) {
        try (var browser = Chromium.start()) {
            var nurse = browser.visitor(address, Look.PHONE).signIn("nurse");
            var noticed = Patience.until(CHANGE_NOTICED_WITHIN, () -> search(nurse, "訪問看護") == byEngine);
            search(nurse, "歯科");
            post(nurse);
            return noticed;
        }
    }

    /// Whether the engine answered; something must be found either way.
    private static boolean search(Visitor nurse, String words) {
        nurse.open("/directory");
        var began = System.nanoTime();
        nurse.field("名前・種別・処置・地名など").fill(words);
        nurse.page().waitForURL(address -> address.contains("q="));
        nurse.page()
                .waitForFunction(
                        "words => document.title.includes(words)",
                        words,
                        new WaitForFunctionOptions().setTimeout(15_000));
        nurse.page()
                .locator(".found li.row")
                .first()
                .waitFor(new WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        var byEngine = nurse.page().getByText(ENGINE_AWAY).count() == 0;
        System.out.printf(
                "  %s: %s, by the %s, after %d ms%n",
                words,
                nurse.page().locator(".summary").innerText().replace("\n", " "),
                byEngine ? "engine" : "database",
                millis(began));
        return byEngine;
    }

    private static void post(Visitor nurse) {
        Writing.thread(nurse, Writing.EVERYONE, Writing.title("検索が休みでも"), "投稿できます。");
        var began = System.nanoTime();
        Writing.reply(nurse, "返信もできます。");
        System.out.printf("  a reply: after %d ms%n", millis(began));
    }

    private static long millis(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
