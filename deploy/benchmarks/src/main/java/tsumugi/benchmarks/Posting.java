package tsumugi.benchmarks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tsumugi.journeys.Chromium;
import tsumugi.journeys.Look;
import tsumugi.journeys.Visitor;

/// One writes, another has the thread open in a browser of their own, perhaps at another node.
final class Posting implements AutoCloseable {

    private static final int PER_ROUND = 5;
    private static final int PER_THREAD = 40;
    private static final int AUTHOR = 8;
    private static final int READER = 9;
    private static final double STEADY = 3;

    private static final String WAIT_FOR_TEXT = """
            text => { window.seen = new Promise(found => {
              const look = () => document.querySelector('.conversation')?.textContent.includes(text);
              const done = () => found(performance.timeOrigin + performance.now());
              if (look()) { done(); return; }
              const watch = new MutationObserver(() => { if (look()) { watch.disconnect(); done(); } });
              watch.observe(document.body, {subtree: true, childList: true, characterData: true});
            }); }
            """;
    private static final String NOTE_CLICK = """
            button => button.addEventListener('click', () => {
              window.clicked = performance.timeOrigin + performance.now();
            }, {capture: true, once: true})
            """;

    private final Visitor author;
    private final Visitor reader;
    private int count;

    private Posting(Visitor author, Visitor reader) {
        this.author = author;
        this.reader = reader;
    }

    /// @param reading the node at which the reader is signed in
    static Posting between(Chromium browser, DoorProcess writing, DoorProcess reading) {
        return new Posting(visitor(browser, writing, AUTHOR), visitor(browser, reading, READER));
    }

    private static Visitor visitor(Chromium browser, DoorProcess door, int number) {
        return browser.visitor(door.address(), Look.WIDE).signIn(FeedData.account(number), FeedData.PASSWORD);
    }

    /// From the click to the answer of the portal, which the writer's browser then shows.
    Figure acknowledged(Chromium browser, int rounds) throws Exception {
        try (var times = new ViewTimes(browser, author)) {
            return Rounds.of(
                            2,
                            rounds,
                            () -> times.take(PER_ROUND, this::write, body -> body.contains("\"click\""), n -> post()),
                            () -> times.takeFloor(PER_ROUND))
                    .figure("post.acknowledged.view", "ms", new Mark.Steady(STEADY));
        }
    }

    /// From the click to the words in the other browser.
    Figure visible(String name, int rounds, Mark mark) throws Exception {
        return Rounds.without(2, rounds, this::take).figure(name, "ms", mark);
    }

    @Override
    public void close() {
        author.close();
        reader.close();
    }

    /// A page of a thread holds so many posts; then another is begun.
    private void write(int n) {
        if (count % PER_THREAD == 0) {
            begin();
        }
        count++;
        author.andHeard(text(), () -> author.field("本文").fill(text()));
    }

    private String text() {
        return "測定の返信 %d です".formatted(count);
    }

    private void begin() {
        author.open("/feed/new");
        var team = author.field("どのチームへ");
        team.fill("測定チーム 1");
        author.page().locator("vaadin-combo-box-item").first().click();
        author.field("題名").fill("測定の話題");
        author.field("本文").fill("測ります。");
        author.button("投稿する").click();
        author.page().waitForURL(address -> address.matches(".*/feed/[0-9a-f-]{36}"));
        reader.open(URI.create(author.page().url()).getPath());
        reader.page().getByRole(AriaRole.ARTICLE).first().waitFor();
    }

    private void post() {
        author.button("返信する").click();
        shown(author.page());
    }

    private void shown(Page page) {
        page.getByRole(AriaRole.ARTICLE).getByText(text()).waitFor();
    }

    private List<Double> take() {
        var times = new ArrayList<Double>();
        for (var i = 0; i < PER_ROUND; i++) {
            write(i);
            reader.page().evaluate(WAIT_FOR_TEXT, text());
            author.button("返信する").evaluate(NOTE_CLICK);
            author.button("返信する").click();
            var seen = ((Number) reader.page().evaluate("window.seen")).doubleValue();
            var clicked = ((Number) author.page().evaluate("window.clicked")).doubleValue();
            times.add(seen - clicked);
            shown(author.page());
        }
        return times;
    }
}
