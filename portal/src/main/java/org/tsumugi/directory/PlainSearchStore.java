package org.tsumugi.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Searching without an engine: every word must occur, short words must be one of the kind's own; counts and page in
/// one statement.
@Repository
class PlainSearchStore {

    record Page(
            List<FacilityLine> lines,
            long total,
            long samples,
            Map<String, Long> kinds,
            Map<String, Long> municipalities,
            Optional<String> next) {}

    private static final int MOST_WORDS = 8;
    private static final TypeReference<LinkedHashMap<String, Long>> COUNTS = new TypeReference<>() {};

    private static final String KILOMETRES = """
            2 * 6371.0088 * asin(sqrt(power(sin(radians(lat - :lat) / 2), 2)
                + cos(radians(lat)) * cos(radians(:lat)) * power(sin(radians(lng - :lng) / 2), 2)))""";

    private static final String OF_KIND = "(cardinality(:kinds) = 0 or kind = any(:kinds))";
    private static final String IN_TOWN = "(cardinality(:towns) = 0 or municipality_code = any(:towns))";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlainSearchStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Page search(FacilityQuery query) {
        Map<String, Object> values = values(query);
        String sql = """
                with matched as materialized (
                    select id, kind, municipality_code, sample, %s as rank, coalesce(nullif(kana, ''), name) as reading
                    from directory.facility
                    where not gone %s
                ), filtered as (
                    select * from matched where %s and %s
                ), page as (
                    select * from filtered
                    where :afterId = '' or (rank, reading, id::text) > (:afterRank, :afterReading, :afterId)
                    order by rank, reading, id::text
                    limit :size + 1
                ), counted as (
                    select (select count(*) from filtered where not sample) as total,
                           (select count(*) from filtered where sample) as samples,
                           (select coalesce(json_object_agg(kind, n), '{}') from (
                               select kind, count(*) as n from matched where not sample and %s group by kind) k) as kinds,
                           (select coalesce(json_object_agg(municipality_code, n), '{}') from (
                               select municipality_code, count(*) as n from matched
                               where not sample and municipality_code is not null and %s
                               group by municipality_code) m) as towns
                )
                select counted.total, counted.samples, counted.kinds as kind_counts, counted.towns as town_counts,
                       page.rank, page.reading, %s
                from counted
                left join page on true
                left join directory.facility on facility.id = page.id
                left join directory.kind on kind.code = facility.kind
                order by page.rank, page.reading, page.id::text
                """.formatted(
                rank(query), words(query.text(), values), OF_KIND, IN_TOWN, IN_TOWN, OF_KIND, FacilityLine.COLUMNS);
        return jdbc.sql(sql).params(values).query(rows -> {
            return page(rows, query);
        });
    }

    List<Dot> dots(FacilityQuery query, int most) {
        Map<String, Object> values = values(query);
        return jdbc.sql("""
                select id, name, (select family from directory.kind where code = kind) as family, lat, lng, sample
                from directory.facility
                where not gone and lat is not null %s and %s and %s
                order by id
                limit :most
                """.formatted(words(query.text(), values), OF_KIND, IN_TOWN))
                .params(values)
                .param("most", most)
                .query((row, number) -> LineStore.dot(row))
                .list();
    }

    private static Map<String, Object> values(FacilityQuery query) {
        Map<String, Object> values = new HashMap<>();
        values.put("kinds", query.kinds().toArray(String[]::new));
        values.put("towns", query.municipalities().toArray(String[]::new));
        values.put("lat", query.from().map(Coordinates::latitude).orElse(0.0));
        values.put("lng", query.from().map(Coordinates::longitude).orElse(0.0));
        values.put("text", FoldedText.of(query.text()));
        values.put("size", query.size());
        String[] after = query.after().map(next -> next.split("\\|", 3)).orElse(new String[] {"0", "", ""});
        values.put("afterRank", Double.parseDouble(after[0]));
        values.put("afterId", after[1]);
        values.put("afterReading", after[2]);
        return values;
    }

    /// The smaller, the earlier.
    private static String rank(FacilityQuery query) {
        return switch (query.order()) {
            case NEAREST -> "coalesce(" + KILOMETRES + ", 100000)";
            case NAME -> "0::float8";
            case BEST ->
                "case when position(:text in searched) = 1 then 0::float8 else 1::float8 end"
                        + " + case when disputed then 0.5 else 0 end";
        };
    }

    private static String words(String text, Map<String, Object> values) {
        StringBuilder conditions = new StringBuilder();
        List<String> words = new ArrayList<>(List.of(FoldedText.of(text).strip().split("\\s+")));
        words.removeIf(String::isEmpty);
        for (int number = 0; number < Math.min(words.size(), MOST_WORDS); number++) {
            String word = words.get(number);
            String digits = word.replaceAll("[^0-9]", "");
            values.put("word" + number, word);
            values.put("like" + number, "%" + FoldedText.literal(word) + "%");
            values.put("digits" + number, digits.length() < 3 ? "-" : "%" + digits + "%");
            conditions.append("""

                    and (searched like :like%1$d or :word%1$d = any(aliases)
                         or replace(phone, '-', '') like :digits%1$d or source_id like :digits%1$d)
                    """.formatted(number));
        }
        return conditions.toString();
    }

    private Page page(ResultSet rows, FacilityQuery query) throws SQLException {
        List<FacilityLine> lines = new ArrayList<>();
        Optional<String> next = Optional.empty();
        String last = "";
        long total = 0;
        long samples = 0;
        Map<String, Long> kinds = Map.of();
        Map<String, Long> towns = Map.of();
        while (rows.next()) {
            total = rows.getLong("total");
            samples = rows.getLong("samples");
            kinds = json.readValue(rows.getString("kind_counts"), COUNTS);
            towns = json.readValue(rows.getString("town_counts"), COUNTS);
            if (lines.size() == query.size()) {
                next = Optional.of(last);
            } else if (rows.getString("id") != null) {
                lines.add(FacilityLine.read(rows, query.from()));
                last = rows.getDouble("rank") + "|" + rows.getString("id") + "|" + rows.getString("reading");
            }
        }
        return new Page(List.copyOf(lines), total, samples, kinds, towns, next);
    }
}
