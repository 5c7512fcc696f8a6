package org.tsumugi.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Facilities as lines of a list and as dots, for ids that a search found.
@Repository
class LineStore {

    /// For a query over `directory.facility` that joins `directory.kind`.
    static final String COLUMNS = """
            facility.id, facility.name, facility.service_type, facility.municipality, facility.address, facility.phone,
            facility.lat, facility.lng, facility.sample, kind.code as kind_code, kind.family as kind_family,
            kind.ja as kind_ja, kind.en as kind_en,
            array(select concat_ws('|', treatment.code, ability.acceptance, treatment.ja, treatment.en)
                  from directory.ability
                  join directory.treatment using (code)
                  where ability.facility = facility.id
                  order by treatment.position) as abilities
            """;

    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FacilityLine> read(Collection<UUID> ids, Optional<Coordinates> from) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + """
                        from directory.facility
                        join directory.kind on kind.code = facility.kind
                        where facility.id = any(:ids) and not facility.gone
                        """)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, number) -> line(row, from))
                        .list();
    }

    static FacilityLine line(ResultSet row, Optional<Coordinates> from) throws SQLException {
        Optional<Coordinates> at = CatalogueStore.coordinates(row);
        return new FacilityLine(
                new FacilityId(row.getObject("id", UUID.class)),
                row.getString("name"),
                CatalogueStore.kind(row, "kind_"),
                row.getString("service_type"),
                row.getString("municipality"),
                row.getString("address"),
                row.getString("phone"),
                at,
                from.isPresent() && at.isPresent()
                        ? OptionalDouble.of(from.get().kilometresTo(at.get()))
                        : OptionalDouble.empty(),
                row.getBoolean("sample"),
                Arrays.stream((String[]) row.getArray("abilities").getArray())
                        .map(LineStore::ability)
                        .toList());
    }

    private static Ability ability(String joined) {
        String[] parts = joined.split("\\|", 4);
        return new Ability(parts[0], parts[2], parts[3], Acceptance.valueOf(parts[1]), "", Optional.empty());
    }

    /// In the order of the ids; those without a place are left out.
    List<Dot> dots(List<UUID> ids) {
        Map<UUID, Dot> dots = new HashMap<>();
        jdbc.sql("""
                select facility.id, facility.name, kind.family, lat, lng, sample
                from directory.facility
                join directory.kind on kind.code = facility.kind
                where facility.id = any(:ids) and not gone and lat is not null
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> dot(row))
                .list()
                .forEach(dot -> dots.put(dot.id().value(), dot));
        return ids.stream().map(dots::get).filter(Objects::nonNull).toList();
    }

    static Dot dot(ResultSet row) throws SQLException {
        return new Dot(
                new FacilityId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("family"),
                CatalogueStore.coordinates(row).orElseThrow(),
                row.getBoolean("sample"));
    }
}
