package org.tsumugi.feed.moderation;

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
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.PostState;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// Posts that somebody reported, until those who lead the team have looked.
@Repository
class ReportStore {

    /// A post as somebody who belongs to its team meets it.
    ///
    /// @param leads  whether they lead the team
    /// @param judges whether what was reported of it is theirs to look at
    record Met(ThreadId thread, PostState state, boolean leads, boolean judges) {}

    private static final int OPEN_MAX = 200;

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks the post until the end of the transaction; empty for who does not belong to its team.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Met> take(PostId post, MemberId me) {
        return jdbc.sql("""
                select post.thread, post.state, mine.role in ('OWNER', 'MODERATOR') as leads,
                       exists (select 1 from feed.judge
                               where judge.post = post.id and judge.member = mine.member) as judges
                from feed.post
                join feed.thread on thread.id = post.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                where post.id = :post
                for update of post
                """)
                .param("post", post.value())
                .param("me", me.value())
                .query((row, number) -> new Met(
                        new ThreadId(row.getObject("thread", UUID.class)),
                        PostState.valueOf(row.getString("state")),
                        row.getBoolean("leads"),
                        row.getBoolean("judges")))
                .optional();
    }

    /// With a first post its thread's title goes and comes.
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(PostId post, PostState state, String reason) {
        jdbc.sql("""
                with called as (
                    update feed.thread
                    set title = case when :state = 'HIDDEN' then '' else coalesce(hidden_title, title) end,
                        hidden_title = case when :state = 'HIDDEN' then coalesce(hidden_title, title) end
                    from feed.post where post.id = :post and post.position = 1 and thread.id = post.thread)
                update feed.post set state = :state, reason = :reason where id = :post
                """)
                .param("post", post.value())
                .param("state", state.name())
                .param("reason", reason)
                .update();
    }

    /// Once per person and post; a second time replaces the reason.
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(PostId post, MemberId me, String reason, Instant at) {
        jdbc.sql("""
                insert into feed.report (post, member, reason, reported_at) values (:post, :me, :reason, :at)
                on conflict (post, member) do update
                set reason = excluded.reason, reported_at = excluded.reported_at, settled_at = null
                """)
                .param("post", post.value())
                .param("me", me.value())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Oldest first; nothing for who is not to look at them.
    List<Report> open(TeamId team, MemberId me) {
        return jdbc.sql("select report.post, post.thread, thread.title, post.position, post.text, report.reason,"
                        + " report.reported_at, " + MemberCard.columns("reporter")
                        + """

                from feed.report
                join feed.post on post.id = report.post
                join feed.thread on thread.id = post.thread
                join feed.judge on judge.post = post.id and judge.member = :me
                join members.card reporter on reporter.id = report.member
                where report.settled_at is null and thread.team = :team
                order by report.reported_at
                limit :max
                """)
                .param("team", team.value())
                .param("me", me.value())
                .param("max", OPEN_MAX)
                .query((row, number) -> new Report(
                        new PostId(row.getObject("post", UUID.class)),
                        new ThreadId(row.getObject("thread", UUID.class)),
                        row.getString("title"),
                        row.getInt("position"),
                        row.getString("text"),
                        MemberCard.read(row, "reporter"),
                        row.getString("reason"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<ReportedTeam> waiting(MemberId me) {
        return jdbc.sql("""
                select team.id, team.name, count(distinct report.post) as posts
                from teams.belonging mine
                join teams.card team on team.id = mine.team
                join feed.thread on thread.team = mine.team
                join feed.post on post.thread = thread.id
                join feed.report on report.post = post.id and report.settled_at is null
                join feed.judge on judge.post = post.id and judge.member = mine.member
                where mine.member = :me and mine.role in ('OWNER', 'MODERATOR')
                group by team.id, team.name
                order by team.name, team.id
                """)
                .param("me", me.value())
                .query((row, number) -> new ReportedTeam(
                        new TeamId(row.getObject("id", UUID.class)), row.getString("name"), row.getInt("posts")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(PostId post, Instant at) {
        jdbc.sql("update feed.report set settled_at = :at where post = :post and settled_at is null")
                .param("post", post.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
