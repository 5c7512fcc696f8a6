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
/// first right one (https://trec.nist.gov/data/qa/t8_qadata.html), 0 where there is none among the first hundred.
/// Entries of the other set, real or invented, count as if they were not there.
final class JudgedSearch {

    private static final int FIRST = 10;
    private static final double RECALL = 0.95;
    private static final double MRR = 0.8;
    private static final Path LISTS = Path.of(System.getProperty("tsumugi.judged"));

    private record Outcome(JudgedQuery query, double recall, double rank, boolean silent, List<String> found) {}

    private final DoorProcess door;
    private final Path folder;
    private final Map<UUID, Map<String, String>> entries = new HashMap<>();

    /// @param sample whether the invented entries are asked for
    private JudgedSearch(BenchServers servers, DoorProcess door, Path folder, boolean sample) throws SQLException {
        this.door = door;
        this.folder = folder;
        try (var owner = servers.owner();
                var statement = owner.prepareStatement("""
                        select id, source_id, name, service_type, municipality, address || building as address,
                               departments, corporation, regexp_replace(normalize(phone, nfkc), '\\D', '', 'g') as phone,
                               array_to_string(array(
                                   select code from directory.ability where facility = facility.id), ' ') as abilities
                        from directory.facility where not gone and sample = ?
                        """)) {
            statement.setBoolean(1, sample);
            var rows = statement.executeQuery();
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
                                "phone", rows.getString("phone"),
                                "ability", rows.getString("abilities")));
            }
        }
    }

    static Path fixtures() {
        return LISTS.resolve("fixtures.csv");
    }

    static List<Figure> measure(BenchServers servers, DoorProcess door, Path folder) throws IOException, SQLException {
        var real = new JudgedSearch(servers, door, folder, false).outcomes("queries.csv");
        var invented = new JudgedSearch(servers, door, folder, true).outcomes("fixture-queries.csv");
        var held = real.stream().filter(outcome -> outcome.query().isHeldOut()).toList();
        var tuned =
                real.stream().filter(outcome -> !outcome.query().isHeldOut()).toList();
        return List.of(
                figure("search.recall10", recalls(held), new Mark.AtLeast(RECALL)),
                figure("search.mrr", ranks(held), new Mark.AtLeast(MRR)),
                figure("search.recall10.tuned", recalls(tuned), new Mark.None()),
                figure("search.mrr.tuned", ranks(tuned), new Mark.None()),
                figure("search.recall10.lacking", recalls(invented), new Mark.None()),
                figure("search.mrr.lacking", ranks(invented), new Mark.None()),
                sum("search.silent", real.stream().filter(Outcome::silent).count()));
    }

    private List<Outcome> outcomes(String list) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (var query : JudgedQuery.read(LISTS.resolve(list))) {
            outcomes.add(ask(query));
        }
        Bench.say(table(outcomes));
        tell(list, outcomes);
        return outcomes;
    }

    private static List<Double> recalls(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::recall).toList();
    }

    private static List<Double> ranks(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::rank).toList();
    }

    private Outcome ask(JudgedQuery query) throws IOException {
        Set<UUID> right = entries.entrySet().stream()
                .filter(entry -> query.isRight(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (right.isEmpty()) {
            throw new IllegalStateException("Nothing is right for " + query);
        }
        var found =
                door.find(query.words()).stream().filter(entries::containsKey).toList();
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
    private void tell(String list, List<Outcome> outcomes) throws IOException {
        Files.write(
                folder.resolve("missed-" + list),
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
