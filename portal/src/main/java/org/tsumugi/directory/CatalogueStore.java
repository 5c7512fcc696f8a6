package org.tsumugi.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.directory.CatalogueCache.Contents;
import org.tsumugi.directory.CatalogueCache.KindWords;
import org.tsumugi.directory.CatalogueCache.TreatmentWords;

/// Kinds, coverage, municipalities and sources.
@Repository
class CatalogueStore {

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Contents read(Instant now) {
        List<KindWords> words = kinds();
        return new Contents(
                words.stream().map(KindWords::kind).toList(),
                covered(),
                municipalities(),
                attributions(),
                words,
                treatments(),
                now);
    }

    private List<KindWords> kinds() {
        return jdbc.sql("""
                select kind.*,
                       concat_ws(' ', kind.ja, replace(kind.en, ' ', '-'), kind.short, string_agg(type.name, ' ')) as words
                from directory.kind
                left join directory.service_type type on type.kind = kind.code
                group by kind.code
                order by kind.position
                """)
                .query((row, number) -> new KindWords(kind(row, ""), words(row.getString("words"))))
                .list();
    }

    private List<TreatmentWords> treatments() {
        return jdbc.sql("""
                select code, ja, en, concat_ws(' ', ja, short) as words, kinds from directory.treatment order by position
                """)
                .query((row, number) -> new TreatmentWords(
                        new Treatment(row.getString("code"), row.getString("ja"), row.getString("en")),
                        words(row.getString("words")),
                        Set.of((String[]) row.getArray("kinds").getArray())))
                .list();
    }

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(" ")).map(FoldedText::of).collect(Collectors.toSet());
    }

    /// Reads a kind from columns `code`, `family`, `ja`, `en` that begin with a prefix.
    static Kind kind(ResultSet row, String prefix) throws SQLException {
        return new Kind(
                row.getString(prefix + "code"),
                row.getString(prefix + "family"),
                row.getString(prefix + "ja"),
                row.getString(prefix + "en"));
    }

    private Set<String> covered() {
        return Set.copyOf(jdbc.sql("select kind from directory.coverage")
                .query(String.class)
                .list());
    }

    private List<Municipality> municipalities() {
        return jdbc.sql("""
                select *
                from directory.municipality
                where exists (select 1 from directory.facility
                              where facility.municipality_code = municipality.code and not facility.gone)
                order by position
                """)
                .query((row, number) -> new Municipality(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("en"),
                        coordinates(row),
                        row.getString("outline")))
                .list();
    }

    static Optional<Coordinates> coordinates(ResultSet row) throws SQLException {
        Double latitude = row.getObject("lat", Double.class);
        Double longitude = row.getObject("lng", Double.class);
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new Coordinates(latitude, longitude));
    }

    private List<Attribution> attributions() {
        return jdbc.sql("""
                select source.*, days.first, days.last
                from directory.source
                join (select source, min(as_of) as first, max(as_of) as last
                      from directory.facility
                      where not sample and not gone and as_of is not null
                      group by source) days on days.source = source.code
                order by source.code
                """)
                .query((row, number) -> new Attribution(
                        row.getString("code"),
                        row.getString("attribution"),
                        row.getString("licence"),
                        row.getString("address"),
                        row.getObject("first", LocalDate.class),
                        row.getObject("last", LocalDate.class)))
                .list();
    }
}
