package org.tsumugi.accounts.losses;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.shared.Called;

/// Calls a lost phone by whose it is.
@Repository
class CalledLosses implements Called {

    private static final Map<String, String> QUERIES = Map.of("loss", """
                    select loss.id, card.name, null as more
                    from accounts.loss
                    join members.card on card.id = loss.member
                    where loss.id = any(:things)
                    """);

    private final JdbcClient jdbc;

    CalledLosses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return QUERIES.keySet();
    }

    @Override
    public Map<UUID, Name> names(String kind, Collection<UUID> things) {
        record Row(UUID id, Name name) {}
        return jdbc
                .sql(Objects.requireNonNull(QUERIES.get(kind)))
                .param("things", things.toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new Name(row.getString("name"), Optional.ofNullable(row.getString("more")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::name));
    }
}
