package org.tsumugi.feed;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// Posts that somebody reported, until those who lead the team have looked.
@Repository
class ReportStore {

    private static final int OPEN_MAX = 200;

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /// Oldest first; nothing for who does not lead the team.
    List<Report> open(TeamId team, MemberId me) {
        return jdbc.sql("select report.post, post.thread, thread.title, post.position, report.reason,"
                        + " report.reported_at, " + MemberCard.columns("reporter")
                        + """

                from feed.report
                join feed.post on post.id = report.post
                join feed.thread on thread.id = post.thread
                join teams.belonging mine
                    on mine.team = thread.team and mine.member = :me and mine.role in ('OWNER', 'MODERATOR')
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
                        MemberCard.read(row, "reporter"),
                        row.getString("reason"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant()))
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
