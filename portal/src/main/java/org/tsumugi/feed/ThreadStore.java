package org.tsumugi.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;
import org.tsumugi.teams.TeamRole;

/// Threads and how far each person has read them.
@Repository
class ThreadStore {

    private final JdbcClient jdbc;

    ThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What the reader `:me` may know a thread by, as a column with its comma: a hidden title is known to its writer
    /// and
    /// to those who lead the team.
    ///
    /// @param role the column of what the reader is in the team
    static String called(String role) {
        return """
                case when thread.author = :me or %s in ('OWNER', 'MODERATOR')
                     then coalesce(thread.hidden_title, thread.title) else thread.title end as called,
                """.formatted(role);
    }

    /// Whether the thread may be read is part of the question: a stranger gets nothing.
    Optional<ThreadHead> head(ThreadId id, MemberId me) {
        return jdbc.sql("""
                select thread.*, team.name as team_name, team.archived, following.mode, mine.role as my_role,
                       coalesce(mark.position, 0) as read_up_to,
                       (select answer.position from feed.post answer
                        where answer.id = thread.answer and answer.state = 'SHOWN') as answered_at,
                """ + called("mine.role") + """
                       exists (select 1 from feed.acknowledgement done
                               where done.thread = thread.id and done.member = :me) as confirmed,
                       case when thread.acknowledge then (
                           select count(*) from feed.acknowledgement done where done.thread = thread.id) else 0 end
                           as confirmations, """ + Request.COLUMNS + """

                from feed.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                join teams.card team on team.id = thread.team
                left join feed.read_mark mark on mark.thread = thread.id and mark.member = :me
                left join feed.following on following.thread = thread.id and following.member = :me
                """ + Request.JOINS + """
                where thread.id = :id
                """)
                .param("id", id.value())
                .param("me", me.value())
                .query(ThreadStore::head)
                .optional();
    }

    boolean mayPost(TeamId team, MemberId me) {
        return jdbc.sql("""
                select exists (
                    select 1
                    from teams.belonging mine
                    join teams.card team on team.id = mine.team and not team.archived
                    where mine.team = :team and mine.member = :me and mine.role <> 'GUEST')
                """)
                .param("team", team.value())
                .param("me", me.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ThreadId id, NewThread thread, MemberId author, Instant at) {
        jdbc.sql("""
                insert into feed.thread
                    (id, team, kind, title, author, acknowledge, due_on, started_at, last_activity_at,
                     profession, municipality)
                select :id, :team, :kind, :title, :author, :acknowledge, cast(:dueOn as date), :at, :at,
                       card.profession, card.municipality
                from members.card where card.id = :author
                """)
                .param("id", id.value())
                .param("team", thread.team().value())
                .param("kind", thread.kind().name())
                .param("title", thread.title())
                .param("author", author.value())
                .param("acknowledge", thread.acknowledge())
                .param("dueOn", thread.dueOn().orElse(null))
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Whether there was such a question of mine with such a reply.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean answer(ThreadId thread, PostId reply, MemberId me) {
        return jdbc.sql("""
                update feed.thread
                set answer = case when answer = :reply then null else cast(:reply as uuid) end
                where id = :thread and author = :me
                  and exists (select 1 from teams.belonging mine
                              join teams.card team on team.id = mine.team and not team.archived
                              where mine.team = thread.team and mine.member = :me)
                  and exists (select 1 from feed.post
                              where id = :reply and thread = :thread and position > 1 and state = 'SHOWN')
                """)
                        .param("reply", reply.value())
                        .param("thread", thread.value())
                        .param("me", me.value())
                        .update()
                == 1;
    }

    /// Whether there was such a question, of mine or in a team that I lead.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean close(ThreadId thread, MemberId me, Instant at) {
        return jdbc.sql("""
                update feed.thread
                set closed_at = case when closed_at is null then cast(:at as timestamptz) end,
                    closed_by = case when closed_at is null then cast(:me as uuid) end
                where id = :thread and kind = 'QUESTION'
                  and exists (select 1 from teams.belonging mine
                              join teams.card team on team.id = mine.team and not team.archived
                              where mine.team = thread.team and mine.member = :me
                                and (thread.author = :me or mine.role in ('OWNER', 'MODERATOR')))
                """)
                        .param("thread", thread.value())
                        .param("me", me.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Back to before this post: it and what follows count as unread again.
    @Transactional(propagation = Propagation.MANDATORY)
    public void unread(ThreadId thread, MemberId me, int position) {
        jdbc.sql("""
                update feed.read_mark set position = least(position, :position - 1)
                where member = :me and thread = :thread
                """)
                .param("me", me.value())
                .param("thread", thread.value())
                .param("position", position)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void read(ThreadId thread, MemberId me, int position) {
        jdbc.sql("""
                insert into feed.read_mark (member, thread, position)
                select :me, thread.id, least(:position, thread.posts)
                from feed.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                where thread.id = :thread
                on conflict (member, thread) do update set position = excluded.position
                where read_mark.position < excluded.position
                """)
                .param("me", me.value())
                .param("thread", thread.value())
                .param("position", position)
                .update();
    }

    private static ThreadHead head(ResultSet row, int number) throws SQLException {
        return new ThreadHead(
                new ThreadId(row.getObject("id", UUID.class)),
                new TeamId(row.getObject("team", UUID.class)),
                row.getString("team_name"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("called"),
                new MemberId(row.getObject("author", UUID.class)),
                row.getBoolean("acknowledge"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("answered_at", Integer.class)),
                row.getInt("posts"),
                row.getInt("read_up_to"),
                row.getBoolean("confirmed"),
                row.getInt("confirmations"),
                TeamRole.valueOf(row.getString("my_role")),
                row.getBoolean("archived"),
                row.getObject("closed_at") != null,
                Request.read(row),
                following(row.getString("mode")),
                row.getLong("changes"));
    }

    static Following following(@Nullable String mode) {
        return mode == null ? Following.USUAL : Following.valueOf(mode);
    }
}
