package org.tsumugi.joining.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.FoldedText;
import org.tsumugi.shared.Texts;

/// Facilities by name, and who works there; other rooms' published views only.
@Repository
class PlaceStore {

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param only among these, where given
    List<Choice> find(String text, Optional<Set<FacilityId>> only, int offset, int most) {
        if (!Texts.storable(text)) {
            return List.of();
        }
        return jdbc.sql("""
                select id, name, municipality from directory.card
                where not gone and folded like all(:parts) and (:all or id = any(:only))
                order by name, id offset :offset limit :most
                """)
                .param("parts", parts(text))
                .param("all", only.isEmpty())
                .param(
                        "only",
                        only.orElse(Set.of()).stream().map(FacilityId::value).toArray(UUID[]::new))
                .param("offset", offset)
                .param("most", most)
                .query(PlaceStore::choice)
                .list();
    }

    private static String[] parts(String text) {
        return Arrays.stream(FoldedText.of(text).strip().split("\\s+"))
                .map(part -> "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    List<Choice> all() {
        return jdbc.sql("select id, name, municipality from directory.card where not gone")
                .query(PlaceStore::choice)
                .list();
    }

    Optional<Choice> find(FacilityId facility) {
        return jdbc.sql("select id, name, municipality from directory.card where id = :id")
                .param("id", facility.value())
                .query(PlaceStore::choice)
                .optional();
    }

    int facilities() {
        return jdbc.sql("select count(*) from directory.card where not gone")
                .query(Integer.class)
                .single();
    }

    int managers() {
        return jdbc.sql("select count(*) from members.actor where active and 'FACILITY_MANAGER' = any(roles)")
                .query(Integer.class)
                .single();
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        return new Choice(
                new FacilityId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("municipality"));
    }
}
