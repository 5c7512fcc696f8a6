package tsumugi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tsumugi.journeys.Chromium;
import tsumugi.journeys.Patience;

/// The feed in a region ten times as large as ours.
record FeedArea(Size size, DataSet data) implements Area {

    private static final Map<String, String> SETTINGS = Map.of("TSUMUGI_REGION", "shonai");
    private static final String TOWN = "town";
    private static final int POSTS = 25;
    private static final int ONLINE = 200;
    private static final int FANNED_OUT = 20;
    /// Until what posting runs through is compiled: it shows how a portal goes, not how one begins.
    private static final int WARM_UP = 40;

    private static final double STEADY = 3;
    private static final double OVER_MS = 15;
    private static final Duration INDEXING = Duration.ofMinutes(60);

    FeedArea(Size size) {
        this(size, DataSet.of("feed", size, FeedData.recipe()));
    }

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public boolean isPrepared() {
        return data.isReady();
    }

    @Override
    public void prepare() throws Exception {
        data.clear();
        try (var servers = BenchServers.start(data.folder())) {
            // The portal lays out the tables, so that they are its own.
            start(servers).close();
            startTown(servers).close();
            try (var owner = servers.owner();
                    var ofTown = servers.owner(TOWN)) {
                fill(owner, size);
                fill(ofTown, Size.TOWN);
            }
            // Whoever ends it from here on need not begin again: the index is built by whichever portal comes next.
            data.ready();
            try (var door = start(servers)) {
                awaitIndex(servers);
            }
        }
    }

    private static void awaitIndex(BenchServers servers) {
        var index = IndexCount.ofPosts(servers);
        if (!Patience.until(INDEXING, index::isWhole)) {
            throw new IllegalStateException("Not all posts are found after %s: %s".formatted(INDEXING, index.state()));
        }
    }

    private static void fill(Connection owner, Size size) throws SQLException, IOException {
        var began = System.nanoTime();
        FeedData.fill(owner, size);
        try (var statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
        Bench.say("%s: %,d posts in %d s".formatted(size, size.posts(), (System.nanoTime() - began) / 1_000_000_000));
    }

    private DoorProcess start(BenchServers servers) throws IOException {
        return DoorProcess.start(portal(), servers, SETTINGS);
    }

    private DoorProcess startTown(BenchServers servers) throws IOException {
        var settings = new TreeMap<>(SETTINGS);
        settings.putAll(servers.beside(TOWN));
        return DoorProcess.start(data.folder().resolve("town"), servers, settings);
    }

    private Path portal() {
        return data.folder().resolve("portal");
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        try (var servers = BenchServers.start(data.folder());
                var door = start(servers)) {
            awaitIndex(servers);
            // First of all: both portals have just begun, and do the same from then on.
            try (var town = startTown(servers)) {
                Bench.say("  beside a town");
                keep(figures, new FeedGrowth(size, door, town).measure());
            }
            Bench.say("  at the doors");
            keep(figures, atTheDoors(door));
            Bench.say("  in browsers");
            try (var browser = Chromium.start()) {
                keep(figures, new FeedViews(size, door, servers, browser).measure());
                keep(figures, posting(servers, door, browser));
            }
            Bench.say("  with many online");
            keep(figures, online(servers, door));
        }
        return figures;
    }

    /// Said at once: whoever ends it has what was measured so far.
    private static void keep(List<Figure> figures, List<Figure> more) {
        Bench.say(new Report(more).rows());
        figures.addAll(more);
    }

    private List<Figure> atTheDoors(DoorProcess door) throws Exception {
        var posting = atTheDoor(door, "post.acknowledged", 10);
        return List.of(
                atTheDoor(door, "feed.open", 20).figure("feed.open", "ms", new Mark.None()),
                atTheDoor(door, "thread.open", 20).figure("thread.open", "ms", new Mark.None()),
                posting.figure("post.acknowledged", "ms", new Mark.Steady(STEADY)),
                posting.over("post.acknowledged.over", new Mark.AtMost(OVER_MS, true)),
                posting.floorFigure("post.floor", "ms"));
    }

    private Rounds atTheDoor(DoorProcess door, String name, int count) throws Exception {
        return Rounds.of(
                size.share(WARM_UP),
                size.share(25),
                () -> door.take(name, "DOOR", count),
                () -> door.take(name, "FLOOR", count));
    }

    /// At one node, then between two: packaged portals on one database, one index and one store.
    private List<Figure> posting(BenchServers servers, DoorProcess door, Chromium browser) throws Exception {
        var figures = new ArrayList<Figure>();
        try (var here = Posting.between(browser, door, door)) {
            figures.add(here.acknowledged(browser, size.share(12)));
            figures.add(here.visible("post.visible", size.share(40), new Mark.Spread(100, 250, 500)));
        }
        try (var second = DoorProcess.start(data.folder().resolve("second"), servers, SETTINGS);
                var across = Posting.between(browser, door, second)) {
            figures.add(across.visible("post.visible.second", size.share(40), new Mark.Spread(150, 300, 550)));
        }
        return figures;
    }

    private List<Figure> online(BenchServers servers, DoorProcess door) throws Exception {
        UUID thread;
        try (var owner = servers.owner()) {
            thread = FeedData.begin(owner, POSTS);
        }
        try (var members = new OnlineMembers(door, thread)) {
            var figures = new ArrayList<>(members.heap(size.share(ONLINE)));
            figures.addAll(members.fanOut(size.share(FANNED_OUT)));
            return figures;
        }
    }
}
