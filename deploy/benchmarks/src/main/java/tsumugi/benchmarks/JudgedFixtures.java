package tsumugi.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Invented entries for kinds and abilities that the registers lack, laid into a data set beside the real ones.
final class JudgedFixtures {

    private static final String FACILITY = """
            insert into directory.facility
                (id, name, kana, kind, service_type, source, source_id, municipality, address, phone, sample)
            select ?, ?, ?, kind, ?, 'sample', ?, ?, ?, ?, true from directory.service_type where name = ?
            """;
    private static final String ABILITY =
            "insert into directory.ability (facility, code, acceptance) values (?, ?, 'ACCEPTS')";
    private static final String CHANGE = "insert into directory.facility_change (facility) values (?)";

    private JudgedFixtures() {}

    static void put(BenchServers servers, Path list) throws IOException, SQLException {
        List<NamedCsvRecord> rows;
        try (var read = CsvReader.builder().ofNamedCsvRecord(list, StandardCharsets.UTF_8)) {
            rows = read.stream().toList();
        }
        try (var owner = servers.owner();
                var facility = owner.prepareStatement(FACILITY);
                var ability = owner.prepareStatement(ABILITY);
                var change = owner.prepareStatement(CHANGE)) {
            for (var row : rows) {
                var id = UUID.randomUUID();
                facility.setObject(1, id);
                facility.setString(2, row.getField("name"));
                facility.setString(3, row.getField("kana"));
                facility.setString(4, row.getField("service_type"));
                facility.setString(5, row.getField("id"));
                facility.setString(6, row.getField("municipality"));
                facility.setString(7, row.getField("address"));
                facility.setString(8, row.getField("phone"));
                facility.setString(9, row.getField("service_type"));
                if (facility.executeUpdate() != 1) {
                    throw new IllegalStateException("No such service: " + row);
                }
                for (var code : row.getField("abilities").split(" ")) {
                    if (!code.isEmpty()) {
                        ability.setObject(1, id);
                        ability.setString(2, code);
                        ability.executeUpdate();
                    }
                }
                change.setObject(1, id);
                change.executeUpdate();
            }
        }
    }
}
