package org.tsumugi.bell;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.MemberId;

/// Writes down whom it concerns that something became of a post. Rows are taken in the order of members, so that two
/// who write at once wait for one another and not crosswise.
@Repository
class FateStore {

    private static final String NEWEST = """
            on conflict (member, post, about) do update
            set kind = excluded.kind, at = excluded.at, by = excluded.by, seen_at = null, mailed_at = null, pushed_at = null
            returning member
            """;

    private final JdbcClient jdbc;

    FateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Tells who wrote it.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BellId> restored(PostId post, Instant at) {
        return jdbc.sql("""
                insert into bell.fate (member, post, about, thread, position, kind, at)
                select author, id, 'SHOWN', thread, position, 'RESTORED', :at from feed.said where id = :post
                """ + NEWEST)
                .param("post", post.value())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new BellId(row.getObject("member", UUID.class)))
                .list();
    }

    /// Tells those who are to look at it, but not who reported it.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BellId> reported(PostId post, MemberId by, Instant at) {
        return jdbc.sql("""
                insert into bell.fate (member, post, about, thread, position, kind, at, by)
                select judge.member, said.id, 'REPORT', said.thread, said.position, 'REPORTED', :at, :by
                from feed.said
                join feed.judge on judge.post = said.id
                where said.id = :post and judge.member <> :by
                order by judge.member
                """ + NEWEST)
                .param("post", post.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new BellId(row.getObject("member", UUID.class)))
                .list();
    }

    /// Nobody needs to look any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BellId> settled(PostId post) {
        return jdbc.sql("delete from bell.fate where post = :post and about = 'REPORT' returning member")
                .param("post", post.value())
                .query((row, number) -> new BellId(row.getObject("member", UUID.class)))
                .list();
    }

    /// Tells who asked and who sees to it, but not who did it.
    ///
    /// @param taker who had taken it over
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BellId> moved(ThreadId thread, CallKind step, MemberId by, Optional<MemberId> taker, Instant at) {
        return jdbc.sql("""
                insert into bell.fate (member, post, about, thread, position, kind, at, by)
                select concerned.member, said.id, 'REQUEST', said.thread, said.position, :step, :at, :by
                from feed.said
                join feed.talk on talk.id = said.thread
                cross join lateral (values (talk.author), (cast(:taker as uuid))) concerned (member)
                where said.thread = :thread and said.position = 1
                  and concerned.member is not null and concerned.member <> :by
                order by concerned.member
                """ + NEWEST)
                .param("thread", thread.value())
                .param("step", step.name())
                .param("by", by.value())
                .param("taker", taker.map(MemberId::value).orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .query((row, number) -> new BellId(row.getObject("member", UUID.class)))
                .list();
    }
}
