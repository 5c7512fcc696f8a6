package org.tsumugi.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The board's rows.
@Repository
class WatchStore {

    /// A month of four kinds in ten areas; nobody reads further on one page.
    private static final int MOST = 1_500;

    private final JdbcClient jdbc;

    WatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those on call at some time in between: by kind, area and beginning.
    List<Watch> between(Instant from, Instant until) {
        return jdbc.sql("""
                select * from duty.watch
                where not gone and ends_at > :from and starts_at < :until
                order by array_position(array['PHYSICIAN', 'NURSING_STATION', 'PHARMACY', 'DENTAL'], kind),
                         area, starts_at, place, id
                limit :most
                """)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("most", MOST)
                .query(WatchStore::watch)
                .list();
    }

    /// Whether it stands there already: the same place as the same kind from the same time.
    boolean isThere(WatchDraft said) {
        return jdbc.sql("""
                select exists (
                    select 1 from duty.watch
                    where kind = :kind and place = :place and starts_at = :from and not gone)
                """)
                .param("kind", said.kind().name())
                .param("place", said.place())
                .param("from", Timestamp.from(said.from()))
                .query(Boolean.class)
                .single();
    }

    /// @return whether it was not there before
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(WatchId id, WatchDraft said) {
        return bound(jdbc.sql("""
                insert into duty.watch (id, kind, area, place, phone, manner, starts_at, ends_at, note)
                values (:id, :kind, :area, :place, :phone, :manner, :from, :until, :note)
                on conflict do nothing
                """), id, said).update() == 1;
    }

    /// @return whether it was there in that version
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean change(WatchId id, int version, WatchDraft said) {
        return bound(jdbc.sql("""
                update duty.watch
                set kind = :kind, area = :area, place = :place, phone = :phone, manner = :manner,
                    starts_at = :from, ends_at = :until, note = :note, version = version + 1
                where id = :id and version = :version and not gone
                """), id, said).param("version", version).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(WatchId id) {
        return jdbc.sql("update duty.watch set gone = true, version = version + 1 where id = :id and not gone")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static StatementSpec bound(StatementSpec statement, WatchId id, WatchDraft said) {
        return statement
                .param("id", id.value())
                .param("kind", said.kind().name())
                .param("area", said.area())
                .param("place", said.place())
                .param("phone", said.phone())
                .param("manner", said.manner().name())
                .param("from", Timestamp.from(said.from()))
                .param("until", Timestamp.from(said.until()))
                .param("note", said.note());
    }

    private static Watch watch(ResultSet row, int number) throws SQLException {
        return new Watch(
                new WatchId(row.getObject("id", UUID.class)),
                new WatchDraft(
                        WatchKind.valueOf(row.getString("kind")),
                        row.getString("area"),
                        row.getString("place"),
                        row.getString("phone"),
                        Manner.valueOf(row.getString("manner")),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getString("note")),
                row.getInt("version"));
    }
}
