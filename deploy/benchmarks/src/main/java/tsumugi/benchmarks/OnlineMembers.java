package tsumugi.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tsumugi.benchmarks.door.DoorHost;
import tsumugi.benchmarks.door.Marked;
import tsumugi.journeys.Heap;
import tsumugi.journeys.Patience;

/// Many who are in at once, each with a websocket: what their screens cost the portal's heap, and when the last of
/// them has a post that all have before their eyes.
final class OnlineMembers implements AutoCloseable {

    private static final int FIRST = 100;
    private static final int KILOBYTE = 1024;
    private static final int MOST_KB = 250;
    private static final double LAST_MS = 1_000;
    private static final double CPU_MS = 3;
    private static final int WARM_UP = 3;
    private static final Duration AFTERWARDS = Duration.ofMillis(500);
    private static final String ROW = "row-title";

    private final DoorProcess door;
    private final UUID thread;
    private final List<FlowVisit> before = new ArrayList<>();
    private final List<FlowVisit> visits = new ArrayList<>();

    /// @param thread in a team of theirs, one page long with all that is posted here
    OnlineMembers(DoorProcess door, UUID thread) {
        this.door = door;
        this.thread = thread;
    }

    /// A full collection stands before each reading. The feed shows its first twenty threads, the thread 25 posts.
    List<Figure> heap(int members) throws Exception {
        // A few beforehand fill the caches that all share.
        for (var i = 0; i < 5; i++) {
            before.add(visit(i));
        }
        toAll(before, "feed", ROW);
        toAll(before, "feed/" + thread, "article");
        var none = Heap.usedAfterCollection(door.pid());
        for (var i = 0; i < members; i++) {
            visits.add(visit(before.size() + i));
        }
        var empty = each(none);
        toAll(visits, "feed", ROW);
        var feed = each(none);
        toAll(visits, "feed/" + thread, "article");
        var posts = each(none);
        if (!visits.stream().allMatch(visit -> visit.screen().isOpen())) {
            throw new IllegalStateException("A websocket was closed meanwhile");
        }
        return List.of(
                kilobytes("session.heap", feed, new Mark.AtMost(MOST_KB, false)),
                kilobytes("session.heap.above", feed - empty, new Mark.None()),
                kilobytes("session.heap.thread", posts, new Mark.AtMost(MOST_KB, false)));
    }

    private FlowVisit visit(int number) throws Exception {
        var visit = FlowVisit.open(door.address(), FeedData.account(FIRST + number));
        visit.screen().open("further", ROW);
        visit.screen().listen();
        return visit;
    }

    private static void toAll(List<FlowVisit> visits, String view, String words) throws Exception {
        for (var visit : visits) {
            visit.screen().open(view, words);
        }
    }

    private double each(long none) {
        return (Heap.usedAfterCollection(door.pid()) - none) / (double) visits.size() / KILOBYTE;
    }

    private static Figure kilobytes(String name, double value, Mark mark) {
        return new Figure(name, "KB", Samples.of(List.of(value)), Optional.empty(), mark, 0, true);
    }

    /// They all have the thread open; the time runs from the door's being asked.
    List<Figure> fanOut(int posts) throws Exception {
        before.forEach(FlowVisit::close);
        before.clear();
        var last = new Rounds();
        var cpu = new Rounds();
        for (var n = 0; n < WARM_UP + posts; n++) {
            var reading = Machine.now();
            var busy = Machine.busyMilliseconds(door.pid());
            var took = post(n);
            // What the portal does for them after the last has it belongs to the post as well.
            Patience.until(AFTERWARDS, () -> false);
            var each = (Machine.busyMilliseconds(door.pid()) - busy) / (double) visits.size();
            if (n >= WARM_UP) {
                var others = Machine.now().othersSince(reading);
                last.add(took, others);
                cpu.add(each, others);
            }
        }
        return List.of(
                last.figure("fanout.last", "ms", new Mark.Spread(LAST_MS, LAST_MS, 2 * LAST_MS)),
                cpu.figure("fanout.cpu", "ms", new Mark.AtMost(CPU_MS, true)));
    }

    private double post(int n) throws Exception {
        var words = Marked.words(thread, n);
        var left = new CountDownLatch(visits.size());
        var lastAt = new AtomicLong();
        visits.forEach(visit -> visit.screen().hear(message -> {
            if (message.contains(words)) {
                visit.screen().hear(more -> {});
                lastAt.accumulateAndGet(System.nanoTime(), Math::max);
                left.countDown();
            }
        }));
        var began = System.nanoTime();
        door.take(DoorHost.POST_TO + thread, "DOOR", 1);
        if (!left.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("%d of %d never got the post".formatted(left.getCount(), visits.size()));
        }
        return (lastAt.get() - began) / 1e6;
    }

    @Override
    public void close() {
        before.forEach(FlowVisit::close);
        visits.forEach(FlowVisit::close);
    }
}
