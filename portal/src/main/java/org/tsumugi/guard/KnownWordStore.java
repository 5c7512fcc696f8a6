package org.tsumugi.guard;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Names, numbers and addresses that are nobody's secret here, the members' and the facilities'; and the region's
/// quarters.
@Repository
class KnownWordStore {

    private final JdbcClient jdbc;

    KnownWordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of these words that are a member's family name or whole name, or a facility's.
    Set<String> names(Collection<String> words) {
        return among(words, """
                select family from members.called where family = any(:words)
                union
                select family || given from members.called where family || given = any(:words)
                union
                select name from directory.card where name = any(:words)
                """);
    }

    /// Those of these words that are a quarter of the region.
    Set<String> quarters(Collection<String> words) {
        return among(words, "select name from directory.quarter where name = any(:words)");
    }

    /// Those of these telephone numbers, digits only, at which a facility is reached.
    Set<String> numbers(Collection<String> digits) {
        return among(digits, "select digits from directory.reach where digits = any(:words)");
    }

    /// Those of these words that stand in a facility's address.
    Set<String> addresses(Collection<String> words) {
        return among(words, """
                select word
                from unnest(cast(:words as text[])) as word
                where exists (select 1 from directory.reach where position(word in reach.address) > 0)
                """);
    }

    private Set<String> among(Collection<String> words, String sql) {
        return words.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(sql)
                        .param("words", words.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }
}
