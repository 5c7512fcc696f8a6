package org.tsumugi.feed.reactions;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.Reaction;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.MemberId;

/// Reactions, one of each kind per person and post.
@Repository
class ReactionStore {

    private final JdbcClient jdbc;

    ReactionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The thread of a post that stands, for who belongs to its team, as long as that is not closed.
    Optional<ThreadId> threadIfMine(PostId post, MemberId me) {
        return jdbc.sql("""
                select post.thread
                from feed.post
                join feed.thread on thread.id = post.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                join teams.card team on team.id = thread.team and not team.archived
                where post.id = :post and post.state = 'SHOWN'
                """)
                .param("post", post.value())
                .param("me", me.value())
                .query((row, number) -> new ThreadId(row.getObject("thread", UUID.class)))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void toggle(PostId post, MemberId me, Reaction reaction) {
        jdbc.sql("""
                with taken as (
                    delete from feed.reaction where post = :post and member = :me and code = :code returning 1)
                insert into feed.reaction (post, member, code)
                select :post, :me, :code where not exists (select 1 from taken)
                on conflict do nothing
                """)
                .param("post", post.value())
                .param("me", me.value())
                .param("code", reaction.name())
                .update();
    }
}
