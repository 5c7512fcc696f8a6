package org.tsumugi.demo;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Remembers what of the story has been told, in the same transaction as the telling.
@Repository
class Told {

    private final JdbcClient jdbc;

    Told(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Does `telling` unless it was done at an earlier start, and answers with the id of what it made.
    @Transactional
    public UUID once(String chapter, Supplier<UUID> telling) {
        return find(chapter).orElseGet(() -> {
            UUID id = telling.get();
            jdbc.sql("insert into demo.told (chapter, id) values (:chapter, :id)")
                    .param("chapter", chapter)
                    .param("id", id)
                    .update();
            return id;
        });
    }

    Optional<UUID> find(String chapter) {
        return jdbc.sql("select id from demo.told where chapter = :chapter")
                .param("chapter", chapter)
                .query(UUID.class)
                .optional();
    }
}
