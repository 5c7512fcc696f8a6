package org.tsumugi.feed.drafts;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.PostId;
import org.tsumugi.files.FileId;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// One draft per person and place.
@Repository
class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(MemberId me, String place) {
        return jdbc.sql("select" + Draft.COLUMNS + "from feed.draft where member = :me and place = :place")
                .param("me", me.value())
                .param("place", place)
                .query((row, number) -> Draft.read(row))
                .optional();
    }

    Optional<Instant> plannedFor(MemberId me, String place) {
        return jdbc.sql("""
                select planned_for from feed.draft
                where member = :me and place = :place and planned_for is not null
                """)
                .param("me", me.value())
                .param("place", place)
                .query((row, number) -> row.getTimestamp("planned_for").toInstant())
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetPlan(MemberId me, String place) {
        jdbc.sql("update feed.draft set planned_for = null where member = :me and place = :place")
                .param("me", me.value())
                .param("place", place)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(MemberId me, String place, Draft draft, Instant at) {
        jdbc.sql("""
                insert into feed.draft
                    (member, place, token, title, text, kind, files, team, acknowledge, due_on, needed_by, poll,
                     saved_at)
                values (:me, :place, :token, :title, :text, :kind, :files, :team, :acknowledge, :dueOn, :neededBy,
                        cast(:poll as jsonb), :at)
                on conflict (member, place) do update
                set token = excluded.token, title = excluded.title, text = excluded.text, kind = excluded.kind,
                    files = excluded.files, team = excluded.team, acknowledge = excluded.acknowledge,
                    due_on = excluded.due_on, needed_by = excluded.needed_by, poll = excluded.poll,
                    saved_at = excluded.saved_at
                """)
                .param("me", me.value())
                .param("place", place)
                .param("token", draft.token())
                .param("title", draft.title())
                .param("text", draft.text())
                .param("kind", draft.kind().name())
                .param("files", draft.files().stream().map(FileId::value).toArray(UUID[]::new))
                .param("team", draft.team().map(TeamId::value).orElse(null), Types.OTHER)
                .param("acknowledge", draft.acknowledge())
                .param("dueOn", draft.dueOn().orElse(null), Types.DATE)
                .param("neededBy", draft.neededBy().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("poll", draft.pollJson().orElse(null), Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(MemberId me, String place) {
        jdbc.sql("delete from feed.draft where member = :me and place = :place")
                .param("me", me.value())
                .param("place", place)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(MemberId member, String place, UUID token) {
        jdbc.sql("delete from feed.draft where member = :member and place = :place and token = :token")
                .param("member", member.value())
                .param("place", place)
                .param("token", token)
                .update();
    }

    /// The draft that became this post, wherever its writer wrote it; another that they write by now stays.
    @Transactional(propagation = Propagation.MANDATORY)
    public void dropPosted(PostId post) {
        jdbc.sql("""
                delete from feed.draft using feed.post
                where post.id = :post and draft.member = post.author and draft.token = post.token
                """).param("post", post.value()).update();
    }

    @Transactional
    public void dropAllOf(MemberId member) {
        jdbc.sql("delete from feed.draft where member = :member")
                .param("member", member.value())
                .update();
    }

    /// Drafts that nobody has touched since; what still waits for its time is none.
    @Transactional
    public void dropBefore(Instant then) {
        jdbc.sql("delete from feed.draft where saved_at < :then and send_at is null")
                .param("then", Timestamp.from(then))
                .update();
    }
}
