package org.tsumugi.files;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.media.ContentHash;

/// Files that no room holds, and contents that no file means.
@Repository
class UnheldStore {

    private final JdbcClient jdbc;

    UnheldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Files kept before that moment, in order of their numbers.
    List<FileId> kept(Instant before, Optional<FileId> after, int most) {
        return jdbc.sql("""
                select id from files.file
                where kept_at < :before and (cast(:after as uuid) is null or id > :after)
                order by id
                limit :most
                """)
                .param("before", Timestamp.from(before))
                .param("after", after.map(FileId::value).orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, number) -> new FileId(row.getObject("id", UUID.class)))
                .list();
    }

    /// With what is written in them, where no other file has the same content.
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(Collection<FileId> files, Instant at) {
        jdbc.sql("""
                with dropped as (delete from files.file where id = any(:files) returning hash),
                alone as (
                    select distinct hash from dropped
                    where not exists (select 1 from files.file other
                                      where other.hash = dropped.hash and other.id <> all(:files))),
                unsaid as (delete from files.words where hash in (select hash from alone)),
                unread as (delete from files.unread where hash in (select hash from alone))
                insert into files.unheld (hash, since) select hash, :at from alone
                on conflict (hash) do update set since = excluded.since, removed_at = null
                """)
                .param("files", FileId.values(files))
                .param("at", Timestamp.from(at))
                .update();
    }

    /// One content that has been unheld for long enough; it is locked until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ContentHash> take(Instant before) {
        return jdbc.sql("""
                select hash from files.unheld
                where since < :before and removed_at is null
                  and not exists (select 1 from files.file where file.hash = unheld.hash)
                order by since
                limit 1
                for update skip locked
                """)
                .param("before", Timestamp.from(before))
                .query((row, number) -> new ContentHash(row.getString("hash")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void removed(ContentHash hash, Instant at) {
        jdbc.sql("update files.unheld set removed_at = :at where hash = :hash")
                .param("hash", hash.toString())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Somebody keeps it again; waits for whoever is removing it just now.
    ///
    /// @return whether its bytes may have gone meanwhile
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeBack(ContentHash hash) {
        return jdbc.sql("delete from files.unheld where hash = :hash")
                        .param("hash", hash.toString())
                        .update()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Instant before) {
        jdbc.sql("delete from files.unheld where removed_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
