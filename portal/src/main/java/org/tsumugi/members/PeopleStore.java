package org.tsumugi.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.directory.FacilityId;
import org.tsumugi.directory.FoldedText;
import org.tsumugi.shared.Slice;

/// Searching among members, in one statement whatever is found.
@Repository
class PeopleStore {

    private record Found(PersonLine line, PeopleKey key) {}

    private static final String WORKS_TODAY = AffiliationStore.holdsToday("workplace");

    private final JdbcClient jdbc;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<PersonLine, PeopleKey> search(PeopleQuery query, Optional<PeopleKey> after, int size, LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("today", today);
        values.put("more", size + 1);
        List<String> words = query.words();
        String sql = """
                with matched as (
                    select member.id, member.reading collate "C" as reading, %s as rank
                    from members.member
                    where member.active %s
                ), page as (
                    select * from matched %s order by rank, reading, id limit :more
                )
                select page.rank, page.reading as key, %s, %s
                from page
                join members.member on member.id = page.id
                join members.card on card.id = page.id
                order by page.rank, page.reading, page.id
                """.formatted(
                        rank(words, values),
                        conditions(query, words, values),
                        after(after, values),
                        ProfileStore.NAMES,
                        MemberCard.columns("card"));
        List<Found> found =
                jdbc.sql(sql).params(values).query(PeopleStore::found).list();
        Slice<Found, PeopleKey> slice = Slice.of(found, size, Found::key);
        return new Slice<>(slice.items().stream().map(Found::line).toList(), slice.next());
    }

    /// People called so come before people who work at a place called so.
    private static String rank(List<String> words, Map<String, Object> values) {
        if (words.isEmpty()) {
            return "0";
        }
        values.put("beginning", "%\n" + FoldedText.literal(words.getFirst()) + "%");
        return "case when member.searched like :beginning then 0 else 1 end";
    }

    private static String conditions(PeopleQuery query, List<String> words, Map<String, Object> values) {
        StringBuilder conditions = new StringBuilder();
        for (int number = 0; number < words.size(); number++) {
            values.put("pairs" + number, pairs(words.get(number)));
            values.put("word" + number, "%" + FoldedText.literal(words.get(number)) + "%");
            conditions.append("""

                    and (member.pairs @> cast(:pairs%1$d as text[]) and member.searched like :word%1$d
                         or member.facility = any(array(select id from directory.card where folded like :word%1$d))
                         or member.id = any(array(
                             select affiliation.member
                             from members.affiliation
                             join directory.card place on place.id = affiliation.facility
                             where place.folded like :word%1$d and %2$s)))
                    """.formatted(number, AffiliationStore.holdsToday("affiliation")));
        }
        query.profession().ifPresent(profession -> {
            values.put("profession", profession);
            conditions.append(" and member.profession = :profession");
        });
        query.municipality().ifPresent(town -> {
            values.put("town", town);
            conditions.append("""

                    and member.id in (
                        select workplace.member
                        from members.workplace
                        join directory.card place on place.id = workplace.facility
                        where place.municipality_code = :town and %s)
                    """.formatted(WORKS_TODAY));
        });
        query.facility().ifPresent(facility -> {
            values.put("facility", facility.value());
            conditions.append("""

                    and member.id in (
                        select workplace.member from members.workplace
                        where workplace.facility = :facility and %s)
                    """.formatted(WORKS_TODAY));
        });
        return conditions.toString();
    }

    private static String after(Optional<PeopleKey> after, Map<String, Object> values) {
        return after.map(key -> {
                    values.put("afterRank", key.rank());
                    values.put("afterReading", key.reading());
                    values.put("afterId", key.id().value());
                    return "where (rank, reading, id) > (:afterRank, :afterReading, :afterId)";
                })
                .orElse("");
    }

    /// What the index is asked for: the word's letters two by two, or the only one.
    private static String[] pairs(String word) {
        int[] letters = word.codePoints().toArray();
        return letters.length == 1
                ? new String[] {word}
                : IntStream.range(0, letters.length - 1)
                        .mapToObj(at -> new String(letters, at, 2))
                        .toArray(String[]::new);
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        MemberCard card = MemberCard.read(row, "card");
        PersonLine line =
                new PersonLine(card, row.getString("full_reading"), Optional.ofNullable(row.getString("registered")));
        return new Found(line, new PeopleKey(row.getInt("rank"), row.getString("key"), card.id()));
    }

    List<Profession> professions() {
        return jdbc.sql("""
                select code, ja, en
                from members.profession
                where exists (select 1 from members.member where member.profession = profession.code and member.active)
                order by position
                """)
                .query((row, number) -> new Profession(row.getString("code"), row.getString("ja"), row.getString("en")))
                .list();
    }

    List<Town> towns() {
        return jdbc.sql("""
                select municipality_code, municipality, municipality_en
                from directory.card
                where municipality_code is not null and id in (select facility from members.workplace)
                group by municipality_code, municipality, municipality_en
                order by min(municipality_position), municipality_code
                """)
                .query((row, number) -> new Town(
                        row.getString("municipality_code"),
                        row.getString("municipality"),
                        row.getString("municipality_en")))
                .list();
    }

    Optional<String> nameOf(FacilityId facility) {
        return jdbc.sql("select name from directory.card where id = :facility")
                .param("facility", facility.value())
                .query(String.class)
                .optional();
    }
}
