package org.tsumugi.directory.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.Freshness;
import org.tsumugi.directory.entries.StaleEntry.Key;
import org.tsumugi.shared.Region;

/// Entries by how fresh they are; what is stale is said in [Freshness#state].
@Repository
class CurationStore {

    private static final String STALE = """
            case when facility.confirmed_at is not null then facility.confirmed_at < :confirmed
                 else facility.as_of < :listed end
            """;

    private static final String LINE = """
            select facility.id, facility.name, kind.ja, kind.en, facility.municipality, facility.phone, facility.email,
                   facility.confirmed_at, facility.confirmed_name, facility.as_of, facility.disputed, age.seconds
            from directory.facility
            join directory.kind on kind.code = facility.kind,
            lateral (select extract(epoch from coalesce(facility.confirmed_at, facility.as_of))::bigint as seconds) age
            where not facility.gone and %s
              and (coalesce(age.seconds, 0), facility.id) > (:seconds, :id)
            order by coalesce(age.seconds, 0), facility.id
            limit :most
            """;

    private final JdbcClient jdbc;

    CurationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StaleEntry> stale(Instant now, Optional<Key> after, int most) {
        return lines(STALE, after, most)
                .param("confirmed", Timestamp.from(now.minus(Freshness.HOLDS)))
                .param("listed", today(now).minus(Freshness.REGISTER_HOLDS))
                .query((row, number) -> line(row))
                .list();
    }

    List<StaleEntry> bounced(Optional<Key> after, int most) {
        return lines("""
                exists (select 1 from directory.monthly_link link
                        where link.facility = facility.id and link.bounced_at is not null
                          and link.month = (select max(month) from directory.monthly_link))
                """, after, most).query((row, number) -> line(row)).list();
    }

    private JdbcClient.StatementSpec lines(String which, Optional<Key> after, int most) {
        return jdbc.sql(LINE.formatted(which))
                .param("seconds", after.map(Key::seconds).orElse(Long.MIN_VALUE))
                .param("id", after.map(Key::id).orElse(new UUID(0, 0)))
                .param("most", most);
    }

    private static StaleEntry line(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new StaleEntry(
                new FacilityId(id),
                row.getString("name"),
                row.getString("ja"),
                row.getString("en"),
                row.getString("municipality"),
                row.getString("phone"),
                row.getString("email"),
                Freshness.read(row),
                new Key(row.getLong("seconds"), id));
    }

    List<FreshnessCount> counts(Instant now) {
        return jdbc.sql("""
                select kind.ja, kind.en, count(*) as entries,
                       count(*) filter (where facility.confirmed_at >= :confirmed and not facility.disputed) as confirmed,
                       count(*) filter (where facility.disputed or %s) as stale,
                       count(*) filter (where facility.email <> '') as letters
                from directory.facility
                join directory.kind on kind.code = facility.kind
                where not facility.gone and not facility.sample
                group by kind.code, kind.ja, kind.en, kind.position
                order by kind.position
                """.formatted(STALE))
                .param("confirmed", Timestamp.from(now.minus(Freshness.HOLDS)))
                .param("listed", today(now).minus(Freshness.REGISTER_HOLDS))
                .query((row, number) -> new FreshnessCount(
                        row.getString("ja"),
                        row.getString("en"),
                        row.getInt("entries"),
                        row.getInt("confirmed"),
                        row.getInt("stale"),
                        row.getInt("letters")))
                .list();
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Region.ZONE);
    }
}
