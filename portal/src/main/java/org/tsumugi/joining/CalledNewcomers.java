package org.tsumugi.joining;

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

/// Calls invitations, applications and reset slips by whom they are for.
@Repository
class CalledNewcomers implements Called {

    private static final Map<String, String> QUERIES = Map.of(
            "invitation", """
                    select invitation.id, invitation.family || ' ' || invitation.given as name, null as more
                    from joining.invitation
                    where invitation.id = any(:things)
                    """,
            "application", """
                    select application.id, application.family || ' ' || application.given as name, null as more
                    from joining.application
                    where application.id = any(:things)
                    """,
            "reset", """
                    select reset.id, card.name, null as more
                    from joining.reset
                    join members.card on card.id = reset.member
                    where reset.id = any(:things)
                    """);

    private final JdbcClient jdbc;

    CalledNewcomers(JdbcClient jdbc) {
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
