package org.tsumugi.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Series of meetings.
@Repository
class SeriesStore {

    /// Columns for a query that joins `meetings.series`; read with [#read].
    static final String COLUMNS =
            "series.id as series_id, series.name as series_name, series.owner as series_owner, series.kind as series_kind";

    private final JdbcClient jdbc;

    SeriesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False when the owner already has a series of this name.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(Series series) {
        return jdbc.sql("""
                insert into meetings.series (id, name, owner, kind) values (:id, :name, :owner, :kind)
                on conflict (name, owner) do nothing
                """)
                        .param("id", series.id().value())
                        .param("name", series.name())
                        .param("owner", series.owner())
                        .param("kind", series.kind().name())
                        .update()
                == 1;
    }

    Optional<Series> find(SeriesId id) {
        return jdbc.sql("select " + COLUMNS + " from meetings.series where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    List<Series> all() {
        return jdbc.sql("select " + COLUMNS + " from meetings.series order by name, id")
                .query((row, number) -> read(row))
                .list();
    }

    static Series read(ResultSet row) throws SQLException {
        return new Series(
                new SeriesId(row.getObject("series_id", UUID.class)),
                row.getString("series_name"),
                row.getString("series_owner"),
                MeetingKind.valueOf(row.getString("series_kind")));
    }
}
