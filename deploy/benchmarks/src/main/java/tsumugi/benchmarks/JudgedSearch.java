package tsumugi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// How well the directory is found by those who misspell, abbreviate and remember half a name.
///
/// `recall` is the share of the right entries, of at most ten, among the first ten; `mrr` the mean of 1 / place of the
/// first right one (https://trec.nist.gov/data/qa/t8_qadata.html), 0 where there is none among the first twenty.
final class JudgedSearch {

    private static final int FIRST = 10;
    private static final double RECALL = 0.95;
    private static final double MRR = 0.8;
    private static final Path LIST = Path.of(System.getProperty("tsumugi.judged"), "queries.csv");

    private record Outcome(JudgedQuery query, double recall, double rank, boolean silent, List<String> found) {}

    private final DoorProcess door;
    private final Path folder;
    private final Map<UUID, Map<String, String>> entries = new HashMap<>();

    JudgedSearch(BenchServers servers, DoorProcess door, Path folder) throws SQLException {
        this.door = door;
        this.folder = folder;
        try (var owner = servers.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("""
                        select id, source_id, name, service_type, municipality, address || building as address,
                               departments, corporation, regexp_replace(normalize(phone, nfkc), '\\D', '', 'g') as phone
                        from directory.facility where not gone and not sample
                        """)) {
            while (rows.next()) {
                entries.put(
                        rows.getObject("id", UUID.class),
                        Map.of(
                                "id", rows.getString("source_id"),
                                "name", rows.getString("name"),
                                "service", rows.getString("service_type"),
                                "municipality", rows.getString("municipality"),
                                "address", rows.getString("address"),
                                "departments", rows.getString("departments"),
                                "corporation", rows.getString("corporation"),
                                "phone", rows.getString("phone")));
            }
        }
    }

    List<Figure> measure() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (var query : JudgedQuery.read(LIST)) {
            outcomes.add(ask(query));
        }
        Bench.say(table(outcomes));
        tell(outcomes);
        var held =
                outcomes.stream().filter(outcome -> outcome.query().isHeldOut()).toList();
        var tuned = outcomes.stream()
                .filter(outcome -> !outcome.query().isHeldOut())
                .toList();
        return List.of(
                figure("search.recall10", held.stream().map(Outcome::recall).toList(), new Mark.AtLeast(RECALL)),
                figure("search.mrr", held.stream().map(Outcome::rank).toList(), new Mark.AtLeast(MRR)),
                figure(
                        "search.recall10.tuned",
                        tuned.stream().map(Outcome::recall).toList(),
                        new Mark.None()),
                figure("search.mrr.tuned", tuned.stream().map(Outcome::rank).toList(), new Mark.None()),
                sum("search.silent", outcomes.stream().filter(Outcome::silent).count()));
    }

    private Outcome ask(JudgedQuery query) throws IOException {
        Set<UUID> right = entries.entrySet().stream()
                .filter(entry -> query.isRight(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (right.isEmpty()) {
            throw new IllegalStateException("Nothing is right for " + query);
        }
        var found = door.find(query.words());
        var first = new HashSet<>(found.subList(0, Math.min(FIRST, found.size())));
        first.retainAll(right);
        var place = found.stream().takeWhile(id -> !right.contains(id)).count();
        var silent = found.isEmpty()
                && entries.values().stream()
                        .anyMatch(entry -> entry.getOrDefault("name", "").contains(query.words()));
        return new Outcome(
                query,
                (double) first.size() / Math.min(FIRST, right.size()),
                place == found.size() ? 0 : 1.0 / (place + 1),
                silent,
                found.stream()
                        .limit(3)
                        .map(id -> entries.getOrDefault(id, Map.of()).getOrDefault("name", "?"))
                        .toList());
    }

    private static Figure figure(String name, List<Double> values, Mark mark) {
        var mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new Figure(name, "-", Samples.of(List.of(mean)), Optional.empty(), mark, 0, true);
    }

    private static Figure sum(String name, double value) {
        return new Figure(name, "-", Samples.of(List.of(value)), Optional.empty(), new Mark.AtMost(0, false), 0, true);
    }

    private static String table(List<Outcome> outcomes) {
        var lines = new StringBuilder("  %-16s %5s %8s %8s%n".formatted("judged", "of", "recall10", "mrr"));
        outcomes.stream()
                .collect(
                        Collectors.groupingBy(outcome -> outcome.query().category(), TreeMap::new, Collectors.toList()))
                .forEach((category, some) -> lines.append("  %-16s %5d %8.3f %8.3f%n"
                        .formatted(
                                category,
                                some.size(),
                                some.stream()
                                        .mapToDouble(Outcome::recall)
                                        .average()
                                        .orElse(0),
                                some.stream()
                                        .mapToDouble(Outcome::rank)
                                        .average()
                                        .orElse(0))));
        return lines.toString();
    }

    /// What to look at when tuning; of those held out nothing is told.
    private void tell(List<Outcome> outcomes) throws IOException {
        Files.write(
                folder.resolve("judged-misses.txt"),
                outcomes.stream()
                        .filter(outcome -> !outcome.query().isHeldOut())
                        .filter(outcome -> outcome.recall() < 1 || outcome.rank() < 1)
                        .map(outcome -> "%s\t%s\t%s\t%.2f\t%.2f\t%s"
                                .formatted(
                                        outcome.query().category(),
                                        outcome.query().words(),
                                        String.join(";", outcome.query().conditions()),
                                        outcome.recall(),
                                        outcome.rank(),
                                        String.join(" / ", outcome.found())))
                        .toList());
    }
}
