package org.tsumugi.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.search.Change;
import org.tsumugi.search.Document;
import org.tsumugi.shared.Findable.Changes;
import org.tsumugi.shared.Findable.Mark;
import org.tsumugi.shared.Region;

/// Facilities as the index sees them, and the sequence of their changes.
@Repository
class ChangeStore {

    private static final int FETCHED = 500;

    private static final String DOCUMENTS = """
            select facility.*, kind.ja as kind_ja, kind.en as kind_en, kind.short as kind_short,
                   array(select treatment.ja
                         from directory.ability
                         join directory.treatment using (code)
                         where ability.facility = facility.id and ability.acceptance <> 'NO'
                         order by treatment.position) as treatments
            from directory.facility
            join directory.kind on kind.code = facility.kind
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    ChangeStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCHED);
    }

    Optional<Changes> after(Mark mark, int most) {
        record Step(Mark mark, UUID facility) {}
        List<Step> steps = jdbc.sql("""
                select xid::text::bigint as xid, seq, facility
                from directory.facility_change
                where (xid, seq) > (cast(cast(:xid as text) as xid8), :seq)
                  and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by facility_change.xid, seq
                limit :most
                """)
                .param("xid", mark.transaction())
                .param("seq", mark.number())
                .param("most", most)
                .query((row, number) -> new Step(
                        new Mark(row.getLong("xid"), row.getLong("seq")), row.getObject("facility", UUID.class)))
                .list();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> changed = new LinkedHashSet<>();
        steps.forEach(step -> changed.add(step.facility()));
        return Optional.of(new Changes(asTheyAre(changed), steps.getLast().mark()));
    }

    private List<Change> asTheyAre(Set<UUID> facilities) {
        return new ArrayList<>(jdbc.sql(DOCUMENTS + "where facility.id = any(:ids)")
                .param("ids", facilities.toArray(UUID[]::new))
                .query((row, number) -> change(row))
                .list());
    }

    private static Change change(ResultSet row) throws SQLException {
        return row.getBoolean("gone")
                ? new Change.Remove(row.getString("id"), row.getLong("version"))
                : new Change.Put(document(row));
    }

    Mark now() {
        return jdbc.sql("""
                select xid::text::bigint as xid, seq
                from directory.facility_change
                where xid < pg_snapshot_xmin(pg_current_snapshot())
                order by facility_change.xid desc, seq desc
                limit 1
                """)
                .query((row, number) -> new Mark(row.getLong("xid"), row.getLong("seq")))
                .optional()
                .orElse(Mark.START);
    }

    Stream<Document> everything() {
        return streaming.queryForStream(DOCUMENTS + "where not facility.gone", (row, number) -> document(row));
    }

    private static Document document(ResultSet row) throws SQLException {
        boolean sample = row.getBoolean("sample");
        Document document = Document.of(row.getString("id"), row.getLong("version"))
                .named("name", row.getString("name"), row.getString("kana"))
                .with(
                        "kindWords",
                        row.getString("kind_ja"),
                        row.getString("kind_en"),
                        row.getString("kind_short"),
                        row.getString("service_type"))
                .with("treatments", (String[]) row.getArray("treatments").getArray())
                .with("departments", row.getString("departments"))
                .with("address", row.getString("municipality"), row.getString("address"), row.getString("building"))
                .with("remarks", row.getString("corporation"), row.getString("note"))
                .with("numbers", numbers(sample ? "" : row.getString("source_id"), row.getString("phone")))
                .with("kind", FacilityIndex.facet(row.getString("kind"), sample))
                .with(FacilityIndex.SAID, said(Freshness.read(row)))
                .with("origin", sample ? FacilityIndex.SAMPLE : FacilityIndex.REAL);
        String municipality = row.getString("municipality_code");
        if (municipality != null) {
            document = document.with("municipality", FacilityIndex.facet(municipality, sample));
        }
        Optional<Coordinates> at = CatalogueStore.coordinates(row);
        return at.isEmpty()
                ? document
                : document.at("at", at.get().latitude(), at.get().longitude());
    }

    /// Of what is disputed, and of what nobody ever said, as if it were very old.
    private static Instant said(Freshness freshness) {
        return freshness.disputed()
                ? Instant.EPOCH
                : freshness
                        .confirmedAt()
                        .or(() -> freshness
                                .asOf()
                                .map(day -> day.atStartOfDay(Region.ZONE).toInstant()))
                        .orElse(Instant.EPOCH);
    }

    private static List<String> numbers(String... numbers) {
        return Stream.of(numbers).filter(Predicate.not(String::isEmpty)).toList();
    }
}
