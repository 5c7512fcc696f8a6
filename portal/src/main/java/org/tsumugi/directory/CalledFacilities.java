package org.tsumugi.directory;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.shared.Called;

/// Calls facilities by their names, and a suggestion by the facility it is about.
@Repository
class CalledFacilities implements Called {

    private static final Map<String, String> QUERIES = Map.of(
            "facility", """
                    select facility.id, facility.name, null as more from directory.facility where facility.id = any(:things)
                    """,
            "suggestion", """
                    select suggestion.id, facility.name, null as more
                    from directory.suggestion
                    join directory.facility on facility.id = suggestion.facility
                    where suggestion.id = any(:things)
                    """);

    private final JdbcClient jdbc;

    CalledFacilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return QUERIES.keySet();
    }

    @Override
    public Map<UUID, Name> names(String kind, Collection<UUID> things) {
        record Row(UUID id, Name name) {}
        return jdbc
                .sql(Objects.requireNonNull(QUERIES.get(kind)))
                .param("things", things.toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new Name(row.getString("name"), Optional.ofNullable(row.getString("more")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::name));
    }
}
