package org.tsumugi.directory.register;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.directory.Coordinates;
import tools.jackson.databind.json.JsonMapper;

/// Municipalities' outlines and the towns in them.
@Repository
class OutlineStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutlineStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String code, String name, String outline, Coordinates middle) {
        jdbc.sql("""
                insert into directory.municipality (code, name, position, lat, lng, outline)
                values (:code, :name, cast(:code as int), :lat, :lng, :outline)
                on conflict (code) do update set lat = excluded.lat, lng = excluded.lng, outline = excluded.outline
                """)
                .param("code", code)
                .param("name", name)
                .param("lat", middle.latitude())
                .param("lng", middle.longitude())
                .param("outline", outline)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public int putTowns(InputStream csv) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv, StandardCharsets.UTF_8)) {
            List<Map<String, String>> towns =
                    rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
            return jdbc.sql("""
                    insert into directory.town (municipality, name, lat, lng)
                    select municipality_code, town, row.lat, row.lng
                    from jsonb_to_recordset(cast(:towns as jsonb)) as row
                        (municipality_code text, town text, lat float8, lng float8)
                    join directory.municipality on municipality.code = municipality_code
                    on conflict (municipality, name) do update set lat = excluded.lat, lng = excluded.lng
                    """).param("towns", json.writeValueAsString(towns)).update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
