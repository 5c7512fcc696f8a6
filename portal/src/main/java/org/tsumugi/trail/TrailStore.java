package org.tsumugi.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.shared.MemberId;
import org.tsumugi.trail.TrailEntry.Outcome;

/// Rows of the trail: added and read, never changed (the portal's database role could not).
@Repository
class TrailStore {

    private final JdbcClient jdbc;

    TrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TrailEntry entry) {
        jdbc.sql("""
                insert into trail.entry
                    (id, at, actor, actor_name, act, object_kind, object, owner, outcome, origin, reason)
                values (:id, :at, :actor, :actorName, :act, :objectKind, :object, :owner, :outcome, :origin, :reason)
                """)
                .param("id", entry.id())
                .param("at", Timestamp.from(entry.at()))
                .param("actor", entry.actor())
                .param("actorName", entry.actorName())
                .param("act", entry.act())
                .param("objectKind", entry.objectKind().orElse(null))
                .param("object", entry.object().orElse(null))
                .param("owner", entry.owner().orElse(null))
                .param("outcome", entry.outcome().name())
                .param("origin", entry.from().orElse(null))
                .param("reason", entry.reason().orElse(null))
                .update();
    }

    /// Newest first, before `before`.
    List<TrailEntry> find(TrailFilter filter, Optional<TrailEntry.Key> before, int size) {
        Conditions asked = Conditions.of(filter, before);
        return jdbc.sql("select * from trail.entry where " + asked.sql() + " order by at desc, id desc limit :size")
                .params(asked.values())
                .param("size", size)
                .query(TrailStore::entry)
                .list();
    }

    /// Who else opened what this person made, newest first.
    List<TrailEntry> visits(MemberId owner, Optional<TrailEntry.Key> before, int size) {
        Conditions asked = Conditions.of(TrailFilter.EVERYTHING, before);
        return jdbc.sql("select * from trail.entry where owner = :owner and outcome = 'READ' and actor <> :owner and "
                        + asked.sql() + " order by at desc, id desc limit :size")
                .params(asked.values())
                .param("owner", owner.value())
                .param("size", size)
                .query(TrailStore::entry)
                .list();
    }

    private static TrailEntry entry(ResultSet row, int number) throws SQLException {
        return sealedRow(row).entry();
    }

    static SealedRow sealedRow(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new SealedRow(
                new TrailEntry(
                        row.getObject("id", UUID.class),
                        at,
                        row.getObject("actor", UUID.class),
                        row.getString("actor_name"),
                        row.getString("act"),
                        Optional.ofNullable(row.getString("object_kind")),
                        Optional.ofNullable(row.getObject("object", UUID.class)),
                        Optional.ofNullable(row.getObject("owner", UUID.class)),
                        Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getString("origin")),
                        Optional.ofNullable(row.getString("reason"))),
                row.getLong("tx"));
    }
}
