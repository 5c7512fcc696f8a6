package org.tsumugi.feed;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;
import org.tsumugi.shell.Reachable;

/// Leads from other rooms to a post: whoever belongs to its team, and nobody else, learns that there is one.
@Repository
class PostWays implements Reachable {

    private final JdbcClient jdbc;

    PostWays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "post";
    }

    @Override
    public Map<UUID, Way> ways(Collection<UUID> things) {
        record Row(UUID id, Way way) {}
        if (things.isEmpty() || !Actor.current().may(Right.READ_FEED)) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select post.id, post.thread, post.position, thread.title
                from feed.post
                join feed.thread on thread.id = post.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                where post.id = any(:things) and post.state = 'SHOWN'
                """)
                .param("things", things.toArray(UUID[]::new))
                .param("me", Actor.current().id().value())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new Way(
                                row.getString("title"),
                                "feed/" + row.getString("thread") + "?at=" + row.getInt("position"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::way));
    }
}
