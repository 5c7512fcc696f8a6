package tsumugi.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tsumugi.journeys.Patience;

/// Searching among all facilities of Yamagata; for a quick look, those of Shonai.
record DirectoryArea(Size size, DataSet data) implements Area {

    private static final String RECIPE = "directory-2";
    private static final int PER_ROUND = 26;
    private static final double TIMES_RAW = 2;
    private static final Duration LONG = Duration.ofMinutes(5);

    DirectoryArea(Size size) {
        this(size, DataSet.of("directory", size, RECIPE));
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public boolean isPrepared() {
        return data.isReady();
    }

    private Map<String, String> settings() {
        return Map.of("TSUMUGI_REGION", size == Size.SMALL ? "shonai" : "yamagata");
    }

    private Path portal() {
        return data.folder().resolve("portal");
    }

    @Override
    public void prepare() throws Exception {
        data.clear();
        try (var servers = BenchServers.start(data.folder());
                var door = DoorProcess.start(portal(), servers, settings())) {
            JudgedFixtures.put(servers, JudgedSearch.fixtures());
            awaitIndex(servers);
        }
        data.ready();
    }

    /// The index follows in the background; it is whole when it holds what the database holds.
    private static void awaitIndex(BenchServers servers) {
        var index = IndexCount.ofFacilities(servers);
        if (!Patience.until(LONG, index::isWhole)) {
            throw new IllegalStateException("The index does not become whole: " + index.state());
        }
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (var servers = BenchServers.start(data.folder());
                var door = DoorProcess.start(portal(), servers, settings())) {
            awaitIndex(servers);
            var rounds = Rounds.of(
                    10,
                    25,
                    () -> door.take("directory.search", "DOOR", PER_ROUND),
                    () -> door.take("directory.search", "FLOOR", PER_ROUND));
            var figures = new ArrayList<Figure>();
            figures.add(rounds.figure("directory.search", "ms", new Mark.TimesFloor(TIMES_RAW)));
            figures.add(rounds.floorFigure("directory.raw", "ms"));
            if (size == Size.FULL) {
                figures.addAll(JudgedSearch.measure(servers, door, data.folder()));
            }
            return figures;
        }
    }
}
