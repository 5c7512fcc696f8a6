package org.tsumugi.files;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.tsumugi.media.KeepAnswer;
import org.tsumugi.shared.MemberId;

/// Rows of files; the bytes lie in the S3 store under their hash.
@Repository
class FileStore {

    record Kept(FileLine line, ContentHash hash, FileType type, MemberId keeper) {}

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(FileLine line, KeepAnswer.Kept kept, MemberId keeper, Instant at) {
        jdbc.sql("""
                insert into files.file (id, name, type, size, hash, scan, keeper, kept_at)
                values (:id, :name, :type, :size, :hash, :scan, :keeper, :at)
                """)
                .param("id", line.id().value())
                .param("name", line.name())
                .param("type", line.type())
                .param("size", line.size())
                .param("hash", kept.hash().toString())
                .param("scan", kept.scan().getClass().getSimpleName())
                .param("keeper", keeper.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Kept> find(FileId id) {
        return jdbc.sql("select id, name, type, size, hash, keeper from files.file where id = :id")
                .param("id", id.value())
                .query((row, number) -> new Kept(
                        line(row, number),
                        new ContentHash(row.getString("hash")),
                        FileType.of(row.getString("type")).orElseThrow(),
                        new MemberId(row.getObject("keeper", UUID.class))))
                .optional();
    }

    List<FileLine> mine(List<FileId> ids, MemberId keeper) {
        return jdbc.sql("""
                select id, name, type, size
                from files.file
                where id = any(:ids) and keeper = :keeper
                order by array_position(:ids, id)
                """)
                .param("ids", ids.stream().map(FileId::value).toArray(UUID[]::new))
                .param("keeper", keeper.value())
                .query(FileStore::line)
                .list();
    }

    private static FileLine line(ResultSet row, int number) throws SQLException {
        return new FileLine(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"));
    }
}
