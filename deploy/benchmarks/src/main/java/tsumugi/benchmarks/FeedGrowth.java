package tsumugi.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// What a region's million posts cost whoever opens the feed or a thread: the same requests, at a town's portal too.
///
/// A request is a view's whole answer, with all that its screen asks the database and the row in the trail.
record FeedGrowth(Size size, DoorProcess door, DoorProcess town) {

    private static final int READER = 7;
    private static final int PER_ROUND = 5;
    private static final int PAGE = 50;
    private static final double GROWN = 1.2;
    private static final double DEEPER = 1.3;
    private static final String POSTS = "\"article\"";

    private record Step(PushedScreen screen, String view, String words) {

        List<Double> take() throws Exception {
            var times = new ArrayList<Double>();
            for (var i = 0; i < PER_ROUND; i++) {
                screen.open("further", "row-title");
                times.add(screen.open(view, words).milliseconds());
            }
            return times;
        }
    }

    List<Figure> measure() throws Exception {
        var account = FeedData.account(READER);
        try (var here = FlowVisit.open(door.address(), account);
                var there = FlowVisit.open(town.address(), account)) {
            var figures = new ArrayList<Figure>();
            var last = page(FeedData.LONG - PAGE + 1);
            var thread = "feed/" + FeedData.theLong() + last;
            figures.addAll(grown("feed.open", here.screen(), there.screen(), "feed", "row-title"));
            figures.addAll(grown("thread.open", here.screen(), there.screen(), thread, POSTS));
            var longest = "feed/" + FeedData.theLongest();
            var oldest = new Step(here.screen(), longest + page(1), POSTS);
            var newest = new Step(here.screen(), longest + page(FeedData.LONGEST - PAGE + 1), POSTS);
            var deep = rounds(oldest, newest);
            figures.add(deep.figure("thread.deep.request", "ms", new Mark.None()));
            figures.add(deep.growth("thread.deep", new Mark.AtMost(DEEPER, false)));
            return figures;
        }
    }

    private static String page(int from) {
        return "?from=" + from;
    }

    private List<Figure> grown(String name, PushedScreen here, PushedScreen there, String view, String words)
            throws Exception {
        var both = rounds(new Step(here, view, words), new Step(there, view, words));
        return List.of(
                both.figure(name + ".request", "ms", new Mark.None()),
                both.growth(name + ".growth", new Mark.AtMost(GROWN, false)));
    }

    private Rounds rounds(Step one, Step other) throws Exception {
        return Rounds.of(size.share(40), size.share(40), one::take, other::take);
    }
}
