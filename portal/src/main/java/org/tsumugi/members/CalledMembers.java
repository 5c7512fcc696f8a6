package org.tsumugi.members;

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

/// Calls people by their names, and a role somebody asked for by role and person.
@Repository
class CalledMembers implements Called {

    private static final Map<String, String> QUERIES = Map.of(
            "member", """
                    select card.id, card.name, null as more from members.card where card.id = any(:things)
                    """,
            "grant", """
                    select role_grant.id, card.name, 'role.' || role_grant.role as more
                    from members.role_grant
                    join members.card on card.id = role_grant.member
                    where role_grant.id = any(:things)
                    """);

    private final JdbcClient jdbc;

    CalledMembers(JdbcClient jdbc) {
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
