package tsumugi.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tsumugi.journeys.Chromium;

/// The feed in a region ten times as large as ours.
record FeedArea(Size size, DataSet data) implements Area {

    private static final Map<String, String> SETTINGS = Map.of("TSUMUGI_REGION", "shonai");

    FeedArea(Size size) {
        this(size, DataSet.of("feed", size, FeedData.RECIPE));
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
            DoorProcess.start(portal(), servers, SETTINGS).close();
            var began = System.nanoTime();
            try (var owner = servers.owner()) {
                FeedData.fill(owner, size);
                try (var statement = owner.createStatement()) {
                    statement.execute("vacuum analyze");
                }
            }
            Bench.say("%,d posts in %d s".formatted(size.posts(), (System.nanoTime() - began) / 1_000_000_000));
        }
        data.ready();
    }

    private Path portal() {
        return data.folder().resolve("portal");
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        try (var servers = BenchServers.start(data.folder());
                var door = DoorProcess.start(portal(), servers, SETTINGS)) {
            figures.add(atTheDoor(door, "feed.open", 20));
            figures.add(atTheDoor(door, "thread.open", 20));
            figures.add(atTheDoor(door, "post.acknowledged", 10));
            try (var browser = Chromium.start()) {
                figures.addAll(new FeedViews(door, servers, browser).measure());
            }
            figures.add(SessionHeap.measure(door, 200));
        }
        return figures;
    }

    private static Figure atTheDoor(DoorProcess door, String name, int count) throws Exception {
        return Rounds.of(10, 25, () -> door.take(name, "DOOR", count), () -> door.take(name, "FLOOR", count))
                .figure(name, "ms", new Mark.None());
    }
}
