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
import org.tsumugi.shared.MemberId;

/// What becomes of a post after it was posted.
@Repository
class LifecycleStore {

    /// A post as somebody who belongs to its team meets it.
    ///
    /// @param archived whether the team is only read any more
    record Found(ThreadId thread, MemberId author, int version, PostState state, boolean archived) {}

    private final JdbcClient jdbc;

    LifecycleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks the post until the end of the transaction; empty for who does not belong to its team.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Found> take(PostId post, MemberId me) {
        return jdbc.sql("""
                select post.thread, post.author, post.version, post.state, team.archived
                from feed.post
                join feed.thread on thread.id = post.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                join teams.card team on team.id = thread.team
                where post.id = :post
                for update of post
                """)
                .param("post", post.value())
                .param("me", me.value())
                .query((row, number) -> new Found(
                        new ThreadId(row.getObject("thread", UUID.class)),
                        new MemberId(row.getObject("author", UUID.class)),
                        row.getInt("version"),
                        PostState.valueOf(row.getString("state")),
                        row.getBoolean("archived")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(PostId post, PostEdit edit, Instant at) {
        jdbc.sql("""
                with kept as (
                    insert into feed.revision (post, version, title, text, until)
                    select post.id, post.version, case when post.position = 1 then thread.title else '' end,
                           post.text, :at
                    from feed.post join feed.thread on thread.id = post.thread
                    where post.id = :post),
                called as (
                    update feed.thread set title = :title
                    from feed.post
                    where post.id = :post and post.position = 1 and thread.id = post.thread and :title <> '')
                update feed.post
                set text = :text, version = version + 1, edited_at = :at, stated = :stated
                where id = :post
                """)
                .param("post", post.value())
                .param("title", edit.title().orElse(""))
                .param("text", edit.text())
                .param("stated", edit.stated())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<PostVersion> versions(PostId post, MemberId me) {
        return jdbc.sql("""
                select revision.version, revision.title, revision.text, revision.until
                from feed.revision
                join feed.post on post.id = revision.post
                join feed.thread on thread.id = post.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                where revision.post = :post
                  and (post.state = 'SHOWN'
                       or post.state = 'HIDDEN' and (post.author = :me or mine.role in ('OWNER', 'MODERATOR')))
                order by revision.version desc
                """)
                .param("post", post.value())
                .param("me", me.value())
                .query((row, number) -> new PostVersion(
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Text, title, versions and files go, and with a first post what it asks; number, writer and time stay. Files that
    /// nothing else holds go with the sweeper.
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(PostId post, Instant at) {
        jdbc.sql("""
                with forgotten as (delete from feed.revision where post = :post),
                detached as (delete from feed.attachment where post = :post),
                -- What there was to choose, and what was chosen.
                begun as (select thread from feed.post where id = :post and position = 1),
                uncast as (delete from feed.ballot where thread in (select thread from begun)),
                uncounted as (delete from feed.poll_count where thread in (select thread from begun)),
                unasked as (delete from feed.poll_option where thread in (select thread from begun)),
                unnamed as (
                    update feed.thread set title = '', hidden_title = null, acknowledge = false
                    from feed.post where post.id = :post and post.position = 1 and thread.id = post.thread),
                unneeded as (
                    insert into feed.request (thread, state, ended_by, ended_at)
                    select thread.id, 'WITHDRAWN', post.author, :at
                    from feed.post join feed.thread on thread.id = post.thread and thread.kind = 'REQUEST'
                    where post.id = :post and post.position = 1
                    on conflict (thread) do update
                    set state = excluded.state, ended_by = excluded.ended_by, ended_at = excluded.ended_at
                    where request.state in ('OPEN', 'TAKEN')),
                settled as (update feed.report set settled_at = :at where post = :post and settled_at is null)
                update feed.post set text = '', state = 'WITHDRAWN', reason = '' where id = :post
                """)
                .param("post", post.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
