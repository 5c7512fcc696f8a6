package tsumugi.benchmarks;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The figures as a table for people and as JSON for later comparison.
record Report(List<Figure> figures) {

    private static final String HEAD = "%-28s %-5s %9s %9s %9s %9s %7s %7s  %s%n"
            .formatted("figure", "unit", "median", "p95", "p99", "floor", "ratio", "others", "mark");

    String table() {
        return HEAD + rows();
    }

    String rows() {
        var table = new StringBuilder();
        for (var figure : figures) {
            table.append("%-28s %-5s %9s %9s %9s %9s %7s %6.0f%%  %s%n"
                    .formatted(
                            figure.name(),
                            figure.unit(),
                            number(figure.values().median()),
                            number(figure.values().p95()),
                            number(figure.values().p99()),
                            figure.floor().map(floor -> number(floor.median())).orElse("-"),
                            figure.ratio().map(ratio -> "%.2f".formatted(ratio)).orElse("-"),
                            figure.others() * 100,
                            figure.verdict()));
        }
        return table.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    String json() {
        var all = new JsonArray();
        for (var figure : figures) {
            var one = new JsonObject();
            one.addProperty("name", figure.name());
            one.addProperty("unit", figure.unit());
            one.addProperty("value", rounded(Optional.of(figure.values().median())));
            one.addProperty("p95", rounded(Optional.of(figure.values().p95())));
            one.addProperty("p99", rounded(Optional.of(figure.values().p99())));
            one.addProperty("floor", rounded(figure.floor().map(Samples::median)));
            one.addProperty("ratio", rounded(figure.ratio()));
            all.add(one);
        }
        var report = new JsonObject();
        report.add("figures", all);
        return new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(report) + "\n";
    }

    private static @Nullable Double rounded(Optional<Double> value) {
        return value.map(number -> Math.round(number * 1000) / 1000.0).orElse(null);
    }
}
