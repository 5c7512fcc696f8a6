package org.tsumugi.files;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.media.ContentHash;
import org.tsumugi.media.FileType;

/// Texts inside files, and the files that nobody has read yet.
@Repository
class InsideStore {

    record Unread(ContentHash hash, FileType type) {}

    private final JdbcClient jdbc;

    InsideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Once for each content; a content whose text is known is not read again.
    @Transactional(propagation = Propagation.MANDATORY)
    public void wish(ContentHash hash) {
        jdbc.sql("""
                insert into files.unread (hash)
                select :hash where not exists (select 1 from files.words where hash = :hash)
                on conflict do nothing
                """).param("hash", hash.toString()).update();
    }

    /// One that nobody reads at present; it is mine until then, on whatever node.
    @Transactional
    public Optional<Unread> take(Instant now, Instant until) {
        return jdbc.sql("""
                update files.unread set taken_until = :until, tries = tries + 1
                where hash = (
                    select hash from files.unread where taken_until < :now
                    order by taken_until limit 1 for update skip locked)
                returning hash, (select type from files.file where file.hash = unread.hash limit 1) as type
                """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new Unread(
                        new ContentHash(row.getString("hash")),
                        FileType.of(row.getString("type")).orElseThrow()))
                .optional();
    }

    /// @return the files of that content
    @Transactional(propagation = Propagation.MANDATORY)
    public List<FileId> put(ContentHash hash, String text) {
        jdbc.sql("""
                with done as (delete from files.unread where hash = :hash)
                insert into files.words (hash, text) values (:hash, :text) on conflict do nothing
                """).param("hash", hash.toString()).param("text", text).update();
        return jdbc
                .sql("select id from files.file where hash = :hash")
                .param("hash", hash.toString())
                .query(UUID.class)
                .list()
                .stream()
                .map(FileId::new)
                .toList();
    }
}
