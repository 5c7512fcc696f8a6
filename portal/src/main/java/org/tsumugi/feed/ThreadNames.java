package org.tsumugi.feed;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Named;

/// Calls threads by their titles, to who started them and still belongs to the team.
@Repository
class ThreadNames implements Named {

    private final JdbcClient jdbc;

    ThreadNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "thread";
    }

    @Override
    public Map<UUID, Name> names(Collection<UUID> things, MemberId maker) {
        record Row(UUID id, Name name) {}
        return jdbc
                .sql("""
                select thread.id, thread.title
                from feed.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                where thread.id = any(:things) and thread.author = :me
                """)
                .param("things", things.toArray(UUID[]::new))
                .param("me", maker.value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Row(id, new Name(row.getString("title"), Optional.of("feed/" + id)));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::name));
    }
}
