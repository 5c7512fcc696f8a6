package tsumugi.benchmarks;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tsumugi.journeys.Chromium;
import tsumugi.journeys.Look;
import tsumugi.journeys.Visitor;

/// The feed as a browser waits for it.
final class FeedViews {

    private static final int READER = 7;
    private static final int PER_ROUND = 5;
    private static final double ALLOWED_MS = 40;
    private static final int POSTS = 25;
    private static final int FEED = 6;
    private static final int THREAD = 7;
    private static final int PAGE_KB = 30;
    private static final double KILOBYTE = 1024;

    private final Size size;
    private final DoorProcess door;
    private final BenchServers servers;
    private final Chromium browser;

    FeedViews(Size size, DoorProcess door, BenchServers servers, Chromium browser) {
        this.size = size;
        this.door = door;
        this.servers = servers;
        this.browser = browser;
    }

    List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        var member = browser.visitor(door.address(), Look.WIDE).signIn(FeedData.account(READER), FeedData.PASSWORD);
        figures.add(view(
                "feed.open.view",
                member,
                n -> open(member, "a.to-teams"),
                "\"route\":\"feed\"",
                n -> open(member, "a.to-feed")));
        figures.add(view(
                "thread.open.view", member, n -> openFeed(member), "\"route\":\"feed/", n -> openThread(member, n)));
        figures.add(statements(
                "feed.statements", FEED, member, () -> open(member, "a.to-teams"), () -> open(member, "a.to-feed")));
        figures.add(
                statements("thread.statements", THREAD, member, () -> openFeed(member), () -> openThread(member, 3)));
        figures.addAll(page(member));
        return figures;
    }

    private static void open(Visitor member, String link) {
        member.page().locator(link).first().click();
        member.page().locator(link + "[highlight]").first().waitFor();
    }

    /// Once its list is there: what is clicked before would be gone under the hand.
    private static void openFeed(Visitor member) {
        ViewTimes.answer(
                        member.page(),
                        body -> body.contains("ui-navigate"),
                        () -> member.page().locator("a.to-feed").first().click())
                .finished();
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
                            size.share(12),
                            () -> times.take(PER_ROUND, between, body -> body.contains("ui-navigate"), asking),
                            () -> times.takeFloor(PER_ROUND))
                    .figure(name, "ms", new Mark.FloorPlus(ALLOWED_MS));
        }
    }

    /// The fewest of several opens, once the connections have heard that they are listened to: then nothing of the
    /// portal's own rounds fell between. What begins, ends or sets a transaction is said besides.
    private Figure statements(String name, int most, Visitor member, Runnable before, Runnable asking)
            throws Exception {
        var counts = new ArrayList<StatementLog.Count>();
        try (var log = StatementLog.open(servers)) {
            for (var i = 0; i < 15; i++) {
                before.run();
                var from = log.position();
                ViewTimes.answer(member.page(), body -> body.contains("ui-navigate"), asking)
                        .finished();
                counts.add(log.since(from));
            }
        }
        var settled = counts.subList(5, counts.size());
        var fewest = settled.stream()
                .min(Comparator.comparingInt(count -> count.statements().size()))
                .orElseThrow();
        Bench.say("    %s: besides %d that begin, end or set a transaction".formatted(name, fewest.around()));
        fewest.statements().forEach(sql -> Bench.say("      " + sql));
        return one(name, "-", fewest.statements().size(), most);
    }

    /// What comes over the wire when a thread of 25 posts is opened from the feed, where it is the newest, and how
    /// often
    /// the browser asks until the last of them can be read.
    private List<Figure> page(Visitor member) throws Exception {
        UUID thread;
        try (var owner = servers.owner()) {
            thread = FeedData.begin(owner, POSTS);
        }
        openFeed(member);
        var asked = new AtomicInteger();
        Consumer<Request> count = request -> {
            if (request.url().contains("v-r=")) {
                asked.incrementAndGet();
            }
        };
        member.page().onRequest(count);
        var answer = ViewTimes.answer(member.page(), body -> body.contains("ui-navigate"), () -> {
            openThread(member, 0);
            member.page().getByRole(AriaRole.ARTICLE).nth(POSTS - 1).waitFor();
        });
        member.page().offRequest(count);
        if (!member.page().url().contains(thread.toString())) {
            throw new IllegalStateException("The newest thread does not come first");
        }
        var bytes = answer.request().sizes().responseBodySize;
        return List.of(
                one("thread.page.bytes", "KB", bytes / KILOBYTE, PAGE_KB),
                one("thread.page.trips", "-", asked.get(), 1));
    }

    private static Figure one(String name, String unit, double value, double most) {
        return new Figure(
                name, unit, Samples.of(List.of(value)), Optional.empty(), new Mark.AtMost(most, false), 0, true);
    }
}
