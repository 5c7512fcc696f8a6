package org.tsumugi.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Facilities as lines of a list and as dots, for ids that a search found.
@Repository
class LineStore {

    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FacilityLine> read(Collection<UUID> ids, Optional<Coordinates> from) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + FacilityLine.COLUMNS + """
                        from directory.facility
                        join directory.kind on kind.code = facility.kind
                        where facility.id = any(:ids) and not facility.gone
                        """)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query((row, number) -> FacilityLine.read(row, from))
                        .list();
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
