package org.tsumugi.members;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.files.FileId;
import org.tsumugi.files.FileReaders;
import org.tsumugi.shared.Actor;
import org.tsumugi.shared.Right;

/// Lets colleagues see a photo's preview; the picture as it was taken may tell where, and stays its keeper's.
@Repository
class PhotoReaders implements FileReaders {

    private final JdbcClient jdbc;

    PhotoReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<FileId> held(Collection<FileId> files) {
        return FileId.all(jdbc.sql("select photo from members.member where photo = any(:files)")
                .param("files", FileId.values(files))
                .query(UUID.class)
                .list());
    }

    @Override
    public boolean mayRead(FileId file, Actor reader) {
        return false;
    }

    @Override
    public boolean mayPreview(FileId file, Actor reader) {
        return reader.may(Right.READ_MEMBERS)
                && jdbc.sql("select exists (select 1 from members.member where photo = :file and active)")
                        .param("file", file.value())
                        .query(Boolean.class)
                        .single();
    }
}
