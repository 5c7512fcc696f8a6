package tsumugi.benchmarks;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tsumugi.journeys.Patience;

/// Who did what: the cost of writing it down, and of proving that nobody altered it. Besides, coming in.
record AccountsArea(Size size, DataSet data) implements Area {

    private static final double RIGHT_US = 50;
    private static final Map<String, String> SETTINGS = Map.of("TSUMUGI_REGION", "none");
    private static final Duration SEALING = Duration.ofMinutes(20);
    private static final int ACTS = 40;
    private static final double APPEND_MS = 1;
    private static final double ROWS_PER_SECOND = 50_000;

    AccountsArea(Size size) {
        this(size, DataSet.of("accounts", size, TrailData.RECIPE));
    }

    @Override
    public String name() {
        return "accounts";
    }

    @Override
    public boolean isPrepared() {
        return data.isReady();
    }

    @Override
    public void prepare() throws Exception {
        data.clear();
        try (var servers = BenchServers.start(data.folder())) {
            DoorProcess.start(portal(), servers, SETTINGS).close();
            try (var owner = servers.owner()) {
                TrailData.fill(owner, size);
            }
            try (var door = DoorProcess.start(portal(), servers, SETTINGS)) {
                awaitSeals(servers);
            }
            try (var owner = servers.owner();
                    var statement = owner.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
        data.ready();
    }

    /// @return how many rows there are, each with its seal
    private static long awaitSeals(BenchServers servers) {
        var rows = counted(servers, "select count(*) from trail.entry");
        if (!Patience.until(SEALING, () -> counted(servers, "select max(position) from trail.seal") >= rows)) {
            throw new IllegalStateException("The trail is not sealed after " + SEALING);
        }
        return rows;
    }

    private static long counted(BenchServers servers, String query) {
        try (var owner = servers.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path portal() {
        return data.folder().resolve("portal");
    }

    @Override
    public List<Figure> measure() throws Exception {
        try (var servers = BenchServers.start(data.folder());
                var door = DoorProcess.start(portal(), servers, SETTINGS)) {
            var append = Rounds.without(10, 25, () -> added(door)).figure("trail.append", "ms", most());
            var rows = awaitSeals(servers);
            var rate = Rounds.without(
                            1,
                            5,
                            () -> List.of(rows
                                    * 1e3
                                    / door.take("trail.verify", "DOOR", 1).getFirst()))
                    .figure("trail.verify.rate", "1/s", new Mark.AtLeast(ROWS_PER_SECOND));
            var figures = new ArrayList<>(List.of(append, rate));
            figures.add(rightsCheck(door));
            figures.addAll(MembersSearchFigures.measure(servers, door, size));
            figures.addAll(ImportFigures.measure(servers, door, size));
            figures.addAll(SignInFigures.measure(servers, door));
            return figures;
        }
    }

    /// A sample is a thousand questions: its milliseconds are the microseconds of one.
    private static Figure rightsCheck(DoorProcess door) throws Exception {
        return Rounds.without(5, 5, () -> door.take("rights.check", "DOOR", 20))
                .figure("rights.check", "us", new Mark.AtMost(RIGHT_US, true));
    }

    private static Mark most() {
        return new Mark.AtMost(APPEND_MS, true);
    }

    /// The same acts with the trail and without it, pair by pair.
    private static List<Double> added(DoorProcess door) throws Exception {
        var with = door.take("trail.append", "DOOR", ACTS);
        var without = door.take("trail.append", "FLOOR", ACTS);
        var added = new ArrayList<Double>();
        for (var i = 0; i < ACTS; i++) {
            added.add(with.get(i) - without.get(i));
        }
        return added;
    }
}
