package tsumugi.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/// What somebody asked, and which entries are right: see the notice beside the list.
record JudgedQuery(String category, String words, List<String> conditions) {

    private static final int THIRD = 3;

    static List<JudgedQuery> read(Path list) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(list, StandardCharsets.UTF_8)) {
            return rows.stream().map(JudgedQuery::of).toList();
        }
    }

    private static JudgedQuery of(NamedCsvRecord row) {
        return new JudgedQuery(
                row.getField("category"),
                row.getField("query"),
                List.of(row.getField("expected").split(";")));
    }

    /// Never used for tuning: its figure counts.
    boolean isHeldOut() {
        var hash = new CRC32();
        hash.update(words.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % THIRD == 0;
    }

    /// @param entry its columns by name; of the telephone the digits alone
    boolean isRight(Map<String, String> entry) {
        return conditions.stream().allMatch(condition -> holds(condition, entry));
    }

    private static boolean holds(String condition, Map<String, String> entry) {
        var at = condition.indexOf('~') < 0 ? condition.indexOf('=') : condition.indexOf('~');
        var column = entry.getOrDefault(condition.substring(0, at), "");
        var values = Arrays.stream(condition.substring(at + 1).split("\\|"));
        return condition.charAt(at) == '~'
                ? values.anyMatch(column::contains)
                : values.anyMatch(value -> Arrays.asList(column.split(" ")).contains(value) || column.equals(value));
    }
}
