package tsumugi.benchmarks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tsumugi.journeys.Chromium;
import tsumugi.journeys.Look;
import tsumugi.journeys.Visitor;

/// The feed as a browser waits for it.
final class FeedViews {

    private static final int PER_ROUND = 5;
    private static final double ALLOWED_MS = 40;
    private static final double VISIBLE_MS = 250;
    private static final int PER_THREAD = 40;

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

    private final DoorProcess door;
    private final BenchServers servers;
    private final Chromium browser;

    FeedViews(DoorProcess door, BenchServers servers, Chromium browser) {
        this.door = door;
        this.servers = servers;
        this.browser = browser;
    }

    List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        var member = visitor(7);
        figures.add(view(
                "feed.open.view",
                member,
                n -> open(member, "a.to-teams"),
                "\"route\":\"feed\"",
                n -> open(member, "a.to-feed")));
        figures.add(view(
                "thread.open.view",
                member,
                n -> open(member, "a.to-feed"),
                "\"route\":\"feed/",
                n -> openThread(member, n)));
        figures.add(statements(
                "feed.statements", member, () -> open(member, "a.to-teams"), () -> open(member, "a.to-feed")));
        figures.add(
                statements("thread.statements", member, () -> open(member, "a.to-feed"), () -> openThread(member, 3)));
        figures.addAll(posting(member));
        return figures;
    }

    private Visitor visitor(int number) {
        return browser.visitor(door.address(), Look.WIDE).signIn(FeedData.account(number), FeedData.PASSWORD);
    }

    private static void open(Visitor member, String link) {
        member.page().locator(link).first().click();
        member.page().locator(link + "[highlight]").first().waitFor();
    }

    private static void openThread(Visitor member, int n) {
        member.page().locator(".threads .row-head > a").nth(n % 10).click();
        member.page().locator(".conversation").waitFor();
    }

    private Figure view(String name, Visitor member, ViewTimes.Asking between, String message, ViewTimes.Asking asking)
            throws Exception {
        try (var times = new ViewTimes(browser, member)) {
            return Rounds.of(
                            3,
                            12,
                            () -> times.take(PER_ROUND, between, body -> body.contains("ui-navigate"), asking),
                            () -> times.takeFloor(PER_ROUND))
                    .figure(name, "ms", new Mark.FloorPlus(ALLOWED_MS));
        }
    }

    private Figure statements(String name, Visitor member, Runnable before, Runnable asking) throws Exception {
        var counts = new ArrayList<Double>();
        var around = 0;
        try (var log = StatementLog.open(servers)) {
            for (var i = 0; i < 15; i++) {
                before.run();
                var from = log.position();
                ViewTimes.answer(member.page(), body -> body.contains("ui-navigate"), asking)
                        .finished();
                var count = log.since(from);
                around = count.around();
                counts.add((double) count.all());
            }
        }
        Bench.say("%s: %d of them begin, end or set a transaction".formatted(name, around));
        // The first opens are those on which the connections hear that they are listened to.
        var settled = Samples.of(counts.subList(5, counts.size()));
        return new Figure(name, "-", settled, Optional.empty(), new Mark.None(), 0, true);
    }

    /// One writes, another has the thread open in a browser of their own.
    private List<Figure> posting(Visitor author) throws Exception {
        var reader = visitor(8);
        var visible = new Posting(author, reader);
        try (var times = new ViewTimes(browser, author)) {
            var answered = Rounds.of(
                            2,
                            8,
                            () -> times.take(
                                    PER_ROUND, visible::write, body -> body.contains("\"click\""), visible::post),
                            () -> times.takeFloor(PER_ROUND))
                    .figure("post.acknowledged.view", "ms", new Mark.FloorPlus(ALLOWED_MS));
            var seen = Rounds.without(2, 12, () -> visible.take(PER_ROUND))
                    .figure("post.visible", "ms", new Mark.AtMost(VISIBLE_MS, true));
            return List.of(answered, seen);
        }
    }

    private static final class Posting {

        private final Visitor author;
        private final Visitor reader;
        private int count;

        Posting(Visitor author, Visitor reader) {
            this.author = author;
            this.reader = reader;
        }

        /// A page of a thread holds so many posts; then another is begun.
        void write(int n) {
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
            reader.open(author.page().url());
            reader.page().getByRole(AriaRole.ARTICLE).first().waitFor();
        }

        void post(int n) {
            author.button("返信する").click();
            shown(author.page());
        }

        private void shown(Page page) {
            page.getByRole(AriaRole.ARTICLE).getByText(text()).waitFor();
        }

        List<Double> take(int rounds) {
            var times = new ArrayList<Double>();
            for (var i = 0; i < rounds; i++) {
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
}
