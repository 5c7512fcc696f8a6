package org.tsumugi.feed;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.files.FileId;
import org.tsumugi.files.FileReaders;
import org.tsumugi.shared.Actor;

/// Says who may read an attachment: those who may read the post.
@Repository
class FeedFileReaders implements FileReaders {

    private final JdbcClient jdbc;

    FeedFileReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Drafts and planned posts hold theirs too.
    @Override
    public Set<FileId> held(Collection<FileId> files) {
        return FileId.all(jdbc.sql("""
                select file from feed.attachment where file = any(:files)
                union
                select file from feed.draft, unnest(draft.files) file
                where draft.files && :files and file = any(:files)
                """)
                .param("files", FileId.values(files))
                .query(UUID.class)
                .list());
    }

    @Override
    public boolean mayRead(FileId file, Actor reader) {
        return jdbc.sql("""
                select exists (
                    select 1
                    from feed.attachment
                    join feed.post on post.id = attachment.post
                    join feed.thread on thread.id = post.thread
                    join teams.belonging mine on mine.team = thread.team and mine.member = :me
                    where attachment.file = :file
                      and (post.state = 'SHOWN' or post.state = 'HIDDEN'
                           and (post.author = :me or mine.role in ('OWNER', 'MODERATOR'))))
                """)
                .param("file", file.value())
                .param("me", reader.id().value())
                .query(Boolean.class)
                .single();
    }
}
