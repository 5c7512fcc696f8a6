package tsumugi.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What deploy/bench executes.
public final class Bench {

    private static final String USAGE = """
            Usage: deploy/bench [AREA ...] [--json FILE] [--size small]
                   deploy/bench prepare AREA [--size small]
            Areas: feed, directory, accounts, start. Data sets are made once and kept below TSUMUGI_BENCH_DATA
            (usually ~/.cache/tsumugi/bench). A small one is for a quick look: figures are judged on the full one.
            The feed's million posts take a while to be made and to be found; do it beforehand with prepare. What
            people say in them is read from text/ below TSUMUGI_SAMPLES, or beside the checkout.
            """;

    private record Wish(boolean prepare, List<String> areas, Optional<Path> json, Size size) {

        static Optional<Wish> of(String[] arguments) {
            var words = new ArrayList<>(Arrays.asList(arguments));
            var json = option(words, "--json").map(Path::of);
            var size = option(words, "--size");
            var prepare = words.remove("prepare");
            if (words.stream().anyMatch(word -> word.startsWith("-"))
                    || size.filter(said -> !said.equals("small")).isPresent()) {
                return Optional.empty();
            }
            return Optional.of(new Wish(prepare, words, json, size.isPresent() ? Size.SMALL : Size.FULL));
        }

        private static Optional<String> option(List<String> words, String name) {
            var at = words.indexOf(name);
            if (at < 0 || at + 1 >= words.size()) {
                return Optional.empty();
            }
            words.remove(at);
            return Optional.of(words.remove(at));
        }
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var wish = Wish.of(arguments);
        var known = wish.map(said -> List.<Area>of(
                        new FeedArea(said.size()),
                        new DirectoryArea(said.size()),
                        new AccountsArea(said.size()),
                        new StartArea()))
                .orElse(List.of());
        var names = known.stream().map(Area::name).toList();
        if (wish.isEmpty() || !names.containsAll(wish.get().areas())) {
            System.err.print(USAGE);
            System.exit(2);
        }
        var chosen = known.stream()
                .filter(area ->
                        wish.get().areas().isEmpty() || wish.get().areas().contains(area.name()))
                .toList();
        for (var area : chosen) {
            if (wish.get().prepare() || !area.isPrepared()) {
                say("Preparing " + area.name());
                area.prepare();
            }
        }
        if (!wish.get().prepare()) {
            measure(chosen, wish.get().json());
        }
        System.exit(0);
    }

    private static void measure(List<Area> areas, Optional<Path> json) throws Exception {
        var figures = new ArrayList<Figure>();
        for (var area : areas) {
            say("Measuring " + area.name());
            figures.addAll(area.measure());
        }
        var report = new Report(figures);
        say(report.table());
        if (json.isPresent()) {
            Files.writeString(json.get(), report.json());
        }
    }

    static void say(String line) {
        System.out.println(line);
    }
}
