package org.tsumugi.feed.searching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.files.FileId;
import org.tsumugi.search.Change;
import org.tsumugi.search.Document;
import org.tsumugi.shared.Findable.Changes;
import org.tsumugi.shared.Findable.Mark;
import org.tsumugi.shell.MarkdownText;

/// Posts as the index sees them, and the sequence of their changes.
@Repository
class PostChanges {

    /// Posts may bring whole files along: fewer at once than of other things.
    private static final int MOST = 100;

    /// Of a post's files together, so that a batch stays small.
    private static final int LETTERS_INSIDE = 200_000;

    /// A post's version is the number of its changes that can be seen: whatever is committed makes it grow.
    private static final String DOCUMENTS = """
            select post.id, post.state, post.position, post.text, post.author, post.posted_at,
                   thread.title, thread.kind, thread.team, team.name as team_name,
                   writer.name as writer_name, coalesce(reading.reading, '') as writer_reading,
                   (select count(*) from feed.post_change where post_change.post = post.id) as version,
                   array(select file.name
                         from feed.attachment join files.card file on file.id = attachment.file
                         where attachment.post = post.id order by attachment.position) as file_names,
                   array(select left(inside.text, %d / (
                             select count(*)::int from feed.attachment beside where beside.post = post.id))
                         from feed.attachment join files.inside on inside.file = attachment.file
                         where attachment.post = post.id order by attachment.position) as file_texts
            from feed.post
            join feed.thread on thread.id = post.thread
            join teams.card team on team.id = thread.team
            join members.card writer on writer.id = post.author
            left join members.reading on reading.member = post.author
            """.formatted(LETTERS_INSIDE);

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    PostChanges(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(MOST);
    }

    Optional<Changes> after(Mark mark, int most) {
        record Step(Mark mark, UUID post) {}
        List<Step> steps = jdbc.sql("""
                select xid::text::bigint as xid, seq, post
                from feed.post_change
                where (xid, seq) > (cast(cast(:xid as text) as xid8), :seq)
                  and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by post_change.xid, seq
                limit :most
                """)
                .param("xid", mark.transaction())
                .param("seq", mark.number())
                .param("most", Math.min(most, MOST))
                .query((row, number) ->
                        new Step(new Mark(row.getLong("xid"), row.getLong("seq")), row.getObject("post", UUID.class)))
                .list();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> changed = new LinkedHashSet<>();
        steps.forEach(step -> changed.add(step.post()));
        return Optional.of(new Changes(asTheyAre(changed), steps.getLast().mark()));
    }

    private List<Change> asTheyAre(Set<UUID> posts) {
        return new ArrayList<>(jdbc.sql(DOCUMENTS + "where post.id = any(:ids)")
                .param("ids", posts.toArray(UUID[]::new))
                .query((row, number) -> change(row))
                .list());
    }

    /// Hidden and withdrawn posts leave the index for everyone: who still reads a hidden one meets it in its thread.
    private static Change change(ResultSet row) throws SQLException {
        return row.getString("state").equals("SHOWN")
                ? new Change.Put(document(row))
                : new Change.Remove(row.getString("id"), row.getLong("version"));
    }

    Mark now() {
        return jdbc.sql("""
                select xid::text::bigint as xid, seq
                from feed.post_change
                where xid < pg_snapshot_xmin(pg_current_snapshot())
                order by post_change.xid desc, seq desc
                limit 1
                """)
                .query((row, number) -> new Mark(row.getLong("xid"), row.getLong("seq")))
                .optional()
                .orElse(Mark.START);
    }

    Stream<Document> everything() {
        return streaming.queryForStream(DOCUMENTS + "where post.state = 'SHOWN'", (row, number) -> document(row));
    }

    /// What is in a file is known only after it was posted: its posts are written to the index once more.
    @Transactional
    public void noteFiles(List<FileId> files) {
        jdbc.sql("""
                insert into feed.post_change (post)
                select distinct post from feed.attachment where file = any(:files)
                """)
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .update();
    }

    /// Posts of writers and teams that are called otherwise by now are written anew; so are those of new ones, who may
    /// have been indexed under a name that nobody had noted yet.
    @Transactional
    public void noteNames() {
        jdbc.sql("""
                with present as (
                    select id, name from members.card union all select id, name from teams.card),
                -- A name that stands there is not touched: it would be locked, and written to the log, each time.
                unknown as (
                    select present.id, present.name
                    from present left join feed.called on called.thing = present.id
                    where called.name is distinct from present.name),
                known as (
                    insert into feed.called (thing, name) select id, name from unknown
                    on conflict (thing) do update set name = excluded.name
                    returning thing)
                insert into feed.post_change (post)
                select post.id from known join feed.post on post.author = known.thing
                union
                select post.id
                from known
                join feed.thread on thread.team = known.thing
                join feed.post on post.thread = thread.id
                """).update();
    }

    private static Document document(ResultSet row) throws SQLException {
        boolean opening = row.getInt("position") == 1;
        String[] names = (String[]) row.getArray("file_names").getArray();
        Document document = Document.of(row.getString("id"), row.getLong("version"))
                .with(PostIndex.TEXT, MarkdownText.plain(row.getString("text")))
                .named(PostIndex.WRITER_NAME, row.getString("writer_name"), row.getString("writer_reading"))
                .with(PostIndex.TEAM_NAME, row.getString("team_name"))
                .with(PostIndex.FILE_NAMES, names)
                .with(PostIndex.FILE_TEXT, (String[]) row.getArray("file_texts").getArray())
                .with(PostIndex.TEAM, row.getString("team"))
                .with(PostIndex.KIND, row.getString("kind"))
                .with(PostIndex.WRITER, row.getString("author"))
                .with(
                        PostIndex.POSTED_AT,
                        row.getObject("posted_at", OffsetDateTime.class).toInstant())
                .with(PostIndex.HAS_FILE, names.length > 0);
        String title = row.getString("title");
        return opening ? document.named(PostIndex.TITLE, title, "") : document.with(PostIndex.TOPIC, title);
    }
}
