package tsumugi.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tsumugi.stack.Durability;

/// For trials: two portals on one database; what is done at the first is seen at the second, how soon, and also after
/// the second could hear nothing for a while.
public final class TwoNodes {

    private static final int POSTS = 20;
    private static final int CUTS = 5;
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final long REMOVED_WITHIN_MS = 5_000;
    private static final List<String> HEAP = List.of("-Xmx400m", "-XX:TieredStopAtLevel=1");

    private static final String LISTENERS = "select pid from pg_stat_activity where query like 'listen tsumugi_live%'";

    private static final String SEEN = """
            text => { window.seen = new Promise(found => {
              const done = () => document.body.textContent.includes(text) && (found(Date.now()), true);
              if (!done()) {
                const watch = new MutationObserver(() => done() && watch.disconnect());
                watch.observe(document.body, {subtree: true, childList: true, characterData: true});
                setTimeout(() => found(0), 30000);
              }
            }); }
            """;

    private final RunningPortal portal;
    private final Visitor base;
    private final Visitor careManager;
    private int count;
    private int inGap;

    private TwoNodes(RunningPortal portal, Visitor base, Visitor careManager) {
        this.portal = portal;
        this.base = base;
        this.careManager = careManager;
    }

    /// @param arguments a folder for the data
    public static void main(String[] arguments) throws SQLException {
        try (var portal = RunningPortal.start(Path.of(arguments[0]), Durability.KEPT, HEAP)) {
            var first = listeners(portal);
            var began = System.nanoTime();
            try (var second = portal.second(HEAP);
                    var browser = Chromium.start();
                    var base = browser.visitor(portal.address(), Look.WIDE);
                    var careManager = browser.visitor(second.address(), Look.WIDE)) {
                System.out.printf("  the second node was there after %.1f s%n", (System.nanoTime() - began) / 1e9);
                new TwoNodes(portal, base.signIn("base"), careManager.signIn("caremanager")).run(first);
            }
        }
    }

    private void run(Set<Integer> first) throws SQLException {
        var thread = Writing.thread(base, Writing.EVERYONE, Writing.title("二つのサーバー"), "始めます。");
        base.open(thread);
        careManager.open(thread);
        var posts =
                IntStream.range(0, POSTS).mapToObj(i -> post(() -> {})).sorted().toList();
        System.out.printf(
                "  a post at A is seen at B: p50 %d ms, slowest %d ms of %d%n",
                posts.get(POSTS / 2), posts.getLast(), POSTS);
        System.out.printf("  an acknowledgement at B is seen at A: %d ms%n", acknowledgement());
        var removal = removal();
        System.out.printf("  a removal from the team at A takes effect at B: %d ms%n", removal);
        base.open(thread);
        careManager.open(thread);
        var gaps = new ArrayList<Long>();
        for (var i = 0; i < CUTS; i++) {
            gaps.add(gap(first));
        }
        System.out.printf(
                "  a post while B hears nothing (%d of %d were) is seen at B, once it listens again: %s ms%n",
                inGap, CUTS, gaps);
        require(inGap > 0, "No post fell into the time in which B heard nothing.");
        require(removal <= REMOVED_WITHIN_MS, "The removal took too long.");
        System.out.printf(
                "post A to B p50 %d ms, slowest %d ms; removal %d ms; after a cut connection slowest %d ms%n",
                posts.get(POSTS / 2),
                posts.getLast(),
                removal,
                gaps.stream().mapToLong(gap -> gap).max().orElse(0));
    }

    private static void require(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalStateException(otherwise);
        }
    }

    /// How long after `before` and the click at A the reply is on the screen at B, in milliseconds.
    private long post(Runnable before) {
        var text = "%d番目の返信です".formatted(++count);
        base.andHeard(text, () -> base.field("本文").fill(text));
        before.run();
        var took = time(careManager, text, () -> base.button("返信する").click());
        // B may see it before A has its answer, which empties the composer.
        base.page().waitForFunction("() => document.querySelector('vaadin-text-area').value === ''");
        return took;
    }

    private static long time(Visitor seer, String text, Runnable act) {
        seer.page().evaluate(SEEN, text);
        var began = System.currentTimeMillis();
        act.run();
        var seen = ((Number) seer.page().evaluate("window.seen")).longValue();
        require(seen > 0, "Not seen within half a minute: " + text);
        return seen - began;
    }

    private long acknowledgement() {
        Writing.begin(base, Writing.EVERYONE);
        base.field("題名").fill(Writing.title("読んだら押してください"));
        base.field("本文").fill("お願いします。");
        base.field("読んだ人に").check();
        var thread = Writing.post(base);
        careManager.open(thread);
        return time(base, "1人が確認しました", () -> careManager.button("確認しました").click());
    }

    private long removal() {
        base.open("/teams/found");
        var name = Writing.title("短いあいだのチーム");
        base.field("チームの名前").fill(name);
        base.page().getByRole(AriaRole.RADIO).and(base.field("だれでも参加")).check();
        base.button("作る").click();
        base.page().waitForURL(Pattern.compile("/teams/[0-9a-f-]{36}"));
        var team = Pattern.compile(".*(/teams/[0-9a-f-]{36}).*")
                .matcher(base.page().url());
        require(team.matches(), "There is no team.");
        var thread = Writing.thread(base, name, Writing.title("みなさんへ"), "ようこそ。");
        careManager.open(team.group(1)).button("参加する").click();
        careManager.page().getByRole(AriaRole.TAB).first().waitFor();
        careManager.open(thread);
        base.open(team.group(1) + "?tab=teams.panel.members");
        member().getByText("役割・外す").click();
        return time(
                careManager,
                "もう見ることができません",
                () -> base.page().getByText("チームから外す").last().click());
    }

    private Locator member() {
        return base.page().locator("li.row").filter(new FilterOptions().setHasText("渡部 和歌子"));
    }

    /// The reply is posted between the end of B's listening connection and its return.
    private long gap(Set<Integer> first) throws SQLException {
        require(Patience.until(LONG, () -> hears(first)), "B does not listen.");
        var took = post(() -> cut(first));
        require(Patience.until(LONG, () -> hears(first)), "B does not listen any more.");
        inGap += isBeforeListening() ? 1 : 0;
        return took;
    }

    /// Whether the last reply was written before the node that was cut off listened again.
    private boolean isBeforeListening() throws SQLException {
        try (var connection = portal.database();
                var statement = connection.prepareStatement("""
                        select (select max(posted_at) from feed.post where text = ?)
                             < (select max(query_start) from pg_stat_activity where query like 'listen tsumugi_live%')
                        """)) {
            statement.setString(1, "%d番目の返信です".formatted(count));
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private boolean hears(Set<Integer> first) {
        try {
            return !first.containsAll(listeners(portal));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void cut(Set<Integer> first) {
        try (var connection = portal.database();
                var statement = connection.prepareStatement("select pg_terminate_backend(?)")) {
            var own = listeners(portal);
            own.removeAll(first);
            for (var pid : own) {
                statement.setInt(1, pid);
                statement.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<Integer> listeners(RunningPortal portal) throws SQLException {
        var pids = new HashSet<Integer>();
        try (var connection = portal.database();
                var rows = connection.createStatement().executeQuery(LISTENERS)) {
            while (rows.next()) {
                pids.add(rows.getInt(1));
            }
        }
        return pids;
    }
}
