package org.tsumugi.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The chain: links are added and read, never changed (the portal's database role could not).
@Repository
class SealStore {

    private static final int FETCHED = 2_000;

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Rows without a seal, and up to which transaction everything had its seal once these have.
    record Unsealed(List<SealedRow> rows, long settled) {}

    /// Until the end of the transaction: one node at a time makes the chain longer. Takes no transaction number.
    boolean mayAppend() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('trail.seal', 0))")
                .query(Boolean.class)
                .single();
    }

    Optional<Seal> last() {
        return jdbc.sql("select * from trail.seal order by position desc limit 1")
                .query(SealStore::seal)
                .optional();
    }

    /// What was committed by now and has no seal: what commits late has a transaction that was open, or came after.
    /// Rows of one transaction are there all at once, so that within it the next batch goes on behind the last.
    Unsealed unsealed(Seal last, int most) {
        record Found(SealedRow row, long oldestOpen) {}
        List<Found> found = jdbc.sql("""
                select entry.*, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest_open
                from trail.entry
                where (entry.tx, entry.id) > (cast(cast(:settled as text) as xid8), :behind)
                  and not exists (select from trail.seal where seal.entry = entry.id)
                order by entry.tx, entry.id
                limit :most
                """)
                .param("settled", last.settled())
                .param("behind", last.tx() == last.settled() ? last.entry() : Seal.START.entry())
                .param("most", most)
                .query((row, number) -> new Found(TrailStore.sealedRow(row), row.getLong("oldest_open")))
                .list();
        if (found.isEmpty()) {
            return new Unsealed(List.of(), last.settled());
        }
        long oldestOpen = found.getLast().oldestOpen();
        return new Unsealed(
                found.stream().map(Found::row).toList(),
                found.size() < most
                        ? oldestOpen
                        : Math.min(oldestOpen, found.getLast().row().tx()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Seal> seals) {
        jdbc.sql("""
                insert into trail.seal (position, entry, at, tx, settled, digest, hash)
                select position, entry, at, cast(cast(tx as text) as xid8), cast(cast(settled as text) as xid8), digest, hash
                from unnest(:positions::bigint[], :entries::uuid[], :ats::timestamptz[], :txs::bigint[],
                            :settleds::bigint[], :digests::bytea[], :hashes::bytea[])
                     as link (position, entry, at, tx, settled, digest, hash)
                """)
                .param("positions", column(seals, Seal::position, Long[]::new))
                .param("entries", column(seals, Seal::entry, UUID[]::new))
                .param("ats", column(seals, seal -> time(seal.at()), String[]::new))
                .param("txs", column(seals, Seal::tx, Long[]::new))
                .param("settleds", column(seals, Seal::settled, Long[]::new))
                .param("digests", column(seals, Seal::digest, byte[][]::new))
                .param("hashes", column(seals, Seal::hash, byte[][]::new))
                .update();
    }

    private static <T> T[] column(List<Seal> seals, Function<Seal, T> part, IntFunction<T[]> array) {
        return seals.stream().map(part).toArray(array);
    }

    /// All links in their order, a part at a time; inside one transaction, closed by whoever reads.
    Stream<Seal> all() {
        return jdbc
                .sql("select * from trail.seal order by position")
                .withFetchSize(FETCHED)
                .query(SealStore::seal)
                .stream();
    }

    /// All rows in the order in which they are read to be sealed.
    Stream<SealedRow> rows() {
        return jdbc
                .sql("select * from trail.entry order by tx, id")
                .withFetchSize(FETCHED)
                .query((row, number) -> TrailStore.sealedRow(row))
                .stream();
    }

    /// The month from which rows are kept, as the latest dropping wrote it down: `2020-11`.
    Optional<SealedRow> lastDropping() {
        return jdbc.sql("select * from trail.entry where act = 'Trail.dropped' order by at desc, id desc limit 1")
                .query((row, number) -> TrailStore.sealedRow(row))
                .optional();
    }

    int makeMonths() {
        return jdbc.sql("select trail.make_months()").query(Integer.class).single();
    }

    int dropMonths(Period keep, Optional<Long> anchor) {
        return jdbc.sql("select trail.drop_months(cast(:keep as interval), cast(:anchor as bigint))")
                .param("keep", keep.toString())
                .param("anchor", anchor.orElse(null))
                .query(Integer.class)
                .single();
    }

    /// The first link whose row is still there.
    Optional<Long> firstKept() {
        return jdbc.sql("""
                select position
                from trail.seal
                join trail.entry on entry.id = seal.entry and entry.at = seal.at
                order by position
                limit 1
                """).query(Long.class).optional();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Seal(
                row.getLong("position"),
                row.getObject("entry", UUID.class),
                at,
                row.getLong("tx"),
                row.getLong("settled"),
                row.getBytes("digest"),
                row.getBytes("hash"));
    }

    /// As PostgreSQL reads it: Java puts a sign before a year of five digits, which would hold up every seal after it.
    private static String time(Instant at) {
        return at.toString().replaceFirst("^\\+", "");
    }
}
