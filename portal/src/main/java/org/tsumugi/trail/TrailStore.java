package org.tsumugi.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rows of the trail: added and read, never changed (the portal's database role could not).
@Repository
class TrailStore {

    private final JdbcClient jdbc;

    TrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TrailEntry entry) {
        jdbc.sql("""
                insert into trail.entry (id, at, actor, actor_name, act, object_kind, object, outcome, origin)
                values (:id, :at, :actor, :actorName, :act, :objectKind, :object, :outcome, :origin)
                """)
                .param("id", entry.id())
                .param("at", Timestamp.from(entry.at()))
                .param("actor", entry.actor())
                .param("actorName", entry.actorName())
                .param("act", entry.act())
                .param("objectKind", entry.objectKind().orElse(null))
                .param("object", entry.object().orElse(null))
                .param("outcome", entry.outcome().name())
                .param("origin", entry.from().orElse(null))
                .update();
    }

    /// Newest first, before `before` (an id: UUIDv7 sorts by time).
    List<TrailEntry> newest(Optional<UUID> before, int size) {
        return jdbc.sql("""
                select id, at, actor, actor_name, act, object_kind, object, outcome, origin
                from trail.entry
                where id < coalesce(:before, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
                order by id desc
                limit :size
                """)
                .param("before", before.orElse(null), Types.OTHER)
                .param("size", size)
                .query(TrailStore::entry)
                .list();
    }

    private static TrailEntry entry(ResultSet row, int number) throws SQLException {
        return new TrailEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("act"),
                Optional.ofNullable(row.getString("object_kind")),
                Optional.ofNullable(row.getObject("object", UUID.class)),
                TrailEntry.Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("origin")));
    }
}
