package org.tsumugi.feed;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;

/// Posts with all that hangs on them, a page in one statement.
@Repository
class PostStore {

    /// @param isNew false when the same token had posted before
    record Added(PostId id, int position, boolean isNew) {}

    /// @param same whether it says what is said now
    record Sent(ThreadId thread, PostId id, int position, boolean same) {}

    private static final String READABLE =
            " (post.state = 'SHOWN' or post.state = 'HIDDEN' and (post.author = :me or :leads)) ";

    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Posts from a position on; files and reactions come along as JSON, so that their number costs no statement.
    List<Post> page(ThreadHead thread, MemberId me, int from, int size) {
        return jdbc.sql("select post.id, post.position, post.posted_at, post.version, post.edited_at, post.state,"
                        + " case when " + READABLE + " then post.reason else '' end as reason,"
                        + " case when " + READABLE + " then post.text else '' end as text, "
                        + MemberCard.columns("author")
                        + """
                , (select json_agg(json_build_object(
                        'id', file.id, 'name', file.name, 'type', file.type, 'size', file.size)
                        order by attachment.position)
                   from feed.attachment join files.card file on file.id = attachment.file
                   where attachment.post = post.id and """ + READABLE + """
                ) as files,
                  (select json_object_agg(tally.code, tally.n)
                   from (select code, count(*) as n from feed.reaction where reaction.post = post.id group by code) tally)
                      as reactions,
                  (select json_agg(code order by code) from feed.reaction
                   where reaction.post = post.id and reaction.member = :me) as mine,
                  (select json_agg(distinct label) from feed.mention where mention.post = post.id and """ + READABLE
                        + """
                ) as called
                from feed.post
                join members.card author on author.id = post.author
                where post.thread = :thread and post.position between :from and :to
                order by post.position
                """)
                .param("thread", thread.id().value())
                .param("me", me.value())
                .param("leads", thread.leads())
                .param("from", from)
                .param("to", from + size - 1)
                .query((row, number) -> new Post(
                        new PostId(row.getObject("id", UUID.class)),
                        row.getInt("position"),
                        MemberCard.read(row, "author"),
                        row.getString("text"),
                        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                        PostJson.files(row.getString("files")),
                        PostJson.tally(row.getString("reactions")),
                        PostJson.reactions(row.getString("mine")),
                        row.getInt("version"),
                        Optional.ofNullable(row.getObject("edited_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        PostState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        PostJson.words(row.getString("called"))))
                .list();
    }

    /// Two tries with one token at the same time: the second waits until the first has ended.
    @Transactional(propagation = Propagation.MANDATORY)
    public void oneAfterTheOther(MemberId author, UUID token) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", author.value() + "/" + token)
                .query((row, number) -> token)
                .single();
    }

    /// What the same token posted before; what became of its words since is no matter.
    ///
    /// @throws SentAlready when it said something else
    Optional<Sent> sent(MemberId author, NewPost post) {
        Optional<Sent> sent = jdbc.sql("""
                select thread, id, position, text = :text or version > 1 or state = 'WITHDRAWN' as same
                from feed.post where author = :author and token = :token
                """)
                .param("author", author.value())
                .param("token", post.token())
                .param("text", post.text())
                .query((row, number) -> new Sent(
                        new ThreadId(row.getObject("thread", UUID.class)),
                        new PostId(row.getObject("id", UUID.class)),
                        row.getInt("position"),
                        row.getBoolean("same")))
                .optional();
        if (sent.filter(before -> !before.same()).isPresent()) {
            throw new SentAlready();
        }
        return sent;
    }

    /// The thread's row is locked while the next position is taken: the order is the same for everyone.
    @Transactional(propagation = Propagation.MANDATORY)
    public Added add(ThreadId thread, MemberId author, NewPost post, Instant at) {
        int position = jdbc.sql("select posts + 1 from feed.thread where id = :thread for no key update")
                .param("thread", thread.value())
                .query(Integer.class)
                .single();
        return sent(author, post)
                .map(before -> new Added(before.id(), before.position(), false))
                .orElseGet(() -> insert(PostId.next(), thread, position, author, post, at));
    }

    private Added insert(PostId id, ThreadId thread, int position, MemberId author, NewPost post, Instant at) {
        jdbc.sql("""
                with added as (
                    insert into feed.post (id, thread, position, author, text, posted_at, token, stated)
                    values (:id, :thread, :position, :author, :text, :at, :token, :stated)
                    returning id),
                attached as (
                    insert into feed.attachment (post, position, file)
                    select added.id, file.position, file.id
                    from added, unnest(cast(:files as uuid[])) with ordinality as file (id, position)
                    join files.card on card.id = file.id and card.keeper = :author),
                seen as (
                    insert into feed.read_mark (member, thread, position) values (:author, :thread, :position)
                    on conflict (member, thread) do update set position = excluded.position)
                update feed.thread
                set posts = :position, last_activity_at = greatest(last_activity_at, :at)
                where id = :thread
                """)
                .param("id", id.value())
                .param("thread", thread.value())
                .param("position", position)
                .param("author", author.value())
                .param("text", post.text())
                .param("at", Timestamp.from(at))
                .param("token", post.token())
                .param("stated", post.stated())
                .param("files", post.files().stream().map(file -> file.value()).toArray(UUID[]::new))
                .update();
        return new Added(id, position, true);
    }
}
