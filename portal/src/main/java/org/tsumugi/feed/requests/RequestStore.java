package org.tsumugi.feed.requests;

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
import org.tsumugi.feed.RequestState;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.MemberId;
import org.tsumugi.teams.TeamId;

/// Requests and who sees to them.
@Repository
class RequestStore {

    /// A request as somebody meets it who belongs to its team.
    ///
    /// @param isMine whether they asked
    record Found(
            TeamId team,
            RequestState state,
            Optional<MemberId> taker,
            String takerName,
            boolean isMine,
            Optional<Instant> dueAt) {

        boolean isTakenBy(MemberId member) {
            return taker.filter(member::equals).isPresent();
        }
    }

    /// A request that somebody was to see to.
    record Taken(ThreadId thread, MemberId taker) {}

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ThreadId thread, Optional<Instant> dueAt) {
        jdbc.sql("insert into feed.request (thread, due_at) values (:thread, :dueAt)")
                .param("thread", thread.value())
                .param("dueAt", dueAt.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    /// Those who act on one request do so one after the other; empty for who does not belong to its team.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Found> lock(ThreadId thread, MemberId me) {
        jdbc.sql("""
                insert into feed.request (thread)
                select thread.id from feed.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                where thread.id = :thread and thread.kind = 'REQUEST'
                on conflict do nothing
                """).param("thread", thread.value()).param("me", me.value()).update();
        // First alone, then read: a join would still show who had it while this waited.
        jdbc.sql("select thread from feed.request where thread = :thread for update")
                .param("thread", thread.value())
                .query(UUID.class)
                .optional();
        return jdbc.sql("""
                select thread.team, request.state, request.taken_by, coalesce(taker.name, '') as taker_name,
                       thread.author = :me as is_mine, request.due_at
                from feed.request
                join feed.thread on thread.id = request.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                join teams.card team on team.id = thread.team and not team.archived
                left join members.card taker on taker.id = request.taken_by
                where request.thread = :thread
                """)
                .param("thread", thread.value())
                .param("me", me.value())
                .query((row, number) -> new Found(
                        new TeamId(row.getObject("team", UUID.class)),
                        RequestState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getObject("taken_by", UUID.class))
                                .map(MemberId::new),
                        row.getString("taker_name"),
                        row.getBoolean("is_mine"),
                        Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant)))
                .optional();
    }

    /// The request that ended at that moment with its first post; empty for any other post, and where nobody had taken
    /// it.
    Optional<Taken> calledOffWith(PostId post, Instant at) {
        return jdbc.sql("""
                select request.thread, request.taken_by
                from feed.post join feed.request on request.thread = post.thread
                where post.id = :post and post.position = 1 and request.state = 'WITHDRAWN'
                  and request.taken_by is not null and request.ended_at = :at
                """)
                .param("post", post.value())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new Taken(
                        new ThreadId(row.getObject("thread", UUID.class)),
                        new MemberId(row.getObject("taken_by", UUID.class))))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void take(ThreadId thread, MemberId me, Instant at) {
        jdbc.sql("""
                update feed.request set state = 'TAKEN', taken_by = :me, taken_at = :at where thread = :thread
                """)
                .param("thread", thread.value())
                .param("me", me.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(ThreadId thread) {
        jdbc.sql("""
                update feed.request set state = 'OPEN', taken_by = null, taken_at = null where thread = :thread
                """).param("thread", thread.value()).update();
    }

    /// Who had taken it sees to it again.
    ///
    /// @return whether what was asked still stands there
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean resume(ThreadId thread) {
        return jdbc.sql("""
                update feed.request
                set state = case when taken_by is null then 'OPEN' else 'TAKEN' end, ended_by = null, ended_at = null
                from feed.post
                where request.thread = :thread
                  and post.thread = request.thread and post.position = 1 and post.state <> 'WITHDRAWN'
                """).param("thread", thread.value()).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void moveDue(ThreadId thread, Optional<Instant> dueAt) {
        jdbc.sql("update feed.request set due_at = :dueAt where thread = :thread")
                .param("thread", thread.value())
                .param("dueAt", dueAt.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(ThreadId thread, RequestState state, MemberId me, Instant at) {
        jdbc.sql("""
                update feed.request set state = :state, ended_by = :me, ended_at = :at where thread = :thread
                """)
                .param("thread", thread.value())
                .param("state", state.name())
                .param("me", me.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
