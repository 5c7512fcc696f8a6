package tsumugi.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tsumugi.journeys.Chromium;
import tsumugi.journeys.Look;

/// From nothing to the sign-in page, on data that are already there, and what the page weighs.
record StartArea(DataSet data) implements Area {

    private static final int STARTS = 5;
    private static final double SECONDS = 20;
    private static final double KILOBYTE = 1024;

    StartArea() {
        this(DataSet.of("start", Size.FULL, "start-1"));
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public boolean isPrepared() {
        return data.isReady();
    }

    @Override
    public void prepare() throws Exception {
        data.clear();
        try (var launched = Launched.start(folder(), log())) {
            launched.awaitStory();
        }
        data.ready();
    }

    private Path folder() {
        return data.folder().resolve("data");
    }

    private Path log() {
        return data.folder().resolve("launcher.log");
    }

    @Override
    public List<Figure> measure() throws Exception {
        var figures = new ArrayList<Figure>();
        figures.add(starts().figure("start", "s", new Mark.AtMost(SECONDS, true)));
        try (var launched = Launched.start(folder(), log());
                var browser = Chromium.start()) {
            figures.addAll(firstLoad(browser, launched.address()));
        }
        return figures;
    }

    /// Read before each stop: what Elasticsearch used goes with its launcher and would then be counted as others'.
    private Rounds starts() throws IOException {
        var rounds = new Rounds();
        for (var i = 0; i <= STARTS; i++) {
            var before = Machine.now();
            try (var launched = Launched.start(folder(), log())) {
                var others = Machine.now().othersSince(before);
                if (i > 0) {
                    rounds.add(launched.seconds(), others);
                }
            }
        }
        return rounds;
    }

    /// The sign-in page in a browser that has never been here; what an installed portal fetches ahead is not in it.
    private static List<Figure> firstLoad(Chromium browser, String address) {
        var bytes = new ArrayList<Double>();
        var requests = new ArrayList<Double>();
        for (var i = 0; i < 3; i++) {
            try (var visitor = browser.visitor(address, Look.PHONE)) {
                var received = new AtomicLong();
                var asked = new AtomicInteger();
                var network = visitor.context().newCDPSession(visitor.page());
                network.send("Network.enable");
                network.on("Network.loadingFinished", event -> {
                    received.addAndGet(
                            ((JsonObject) event).get("encodedDataLength").getAsLong());
                    asked.incrementAndGet();
                });
                visitor.page().navigate("/sign-in");
                visitor.field("利用者名").waitFor();
                visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
                bytes.add(received.get() / KILOBYTE);
                requests.add((double) asked.get());
            }
        }
        return List.of(counted("first-load.bytes", "KB", bytes), counted("first-load.requests", "-", requests));
    }

    private static Figure counted(String name, String unit, List<Double> values) {
        return new Figure(name, unit, Samples.of(values), Optional.empty(), new Mark.None(), 0, true);
    }
}
