package tsumugi.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tsumugi.journeys.Heap;

/// What an open feed costs the portal's heap: two hundred of them, each with its websocket, after full collections.
final class SessionHeap {

    private static final int FIRST = 1_000;
    private static final int KILOBYTE = 1024;
    private static final int MOST = 400;

    private SessionHeap() {}

    static Figure measure(DoorProcess door, int sessions) throws Exception {
        var visits = new ArrayList<FlowVisit>();
        try {
            // A few beforehand fill the caches that all share.
            for (var i = 0; i < 5; i++) {
                visits.add(visit(door, i));
            }
            var before = Heap.usedAfterCollection(door.pid());
            for (var i = 0; i < sessions; i++) {
                visits.add(visit(door, 5 + i));
            }
            var after = Heap.usedAfterCollection(door.pid());
            if (!visits.stream().allMatch(FlowVisit::isOpen)) {
                throw new IllegalStateException("A websocket was closed meanwhile");
            }
            var each = (after - before) / (double) sessions / KILOBYTE;
            return new Figure(
                    "session.heap",
                    "KB",
                    Samples.of(List.of(each)),
                    Optional.empty(),
                    new Mark.AtMost(MOST, false),
                    0,
                    true);
        } finally {
            visits.forEach(FlowVisit::close);
        }
    }

    private static FlowVisit visit(DoorProcess door, int number) throws Exception {
        return FlowVisit.open(door.address(), FeedData.account(FIRST + number), FeedData.PASSWORD, "feed");
    }
}
