package org.tsumugi.feed.following;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.Following;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.MemberId;

/// Who follows or mutes what; whoever does neither has no row.
@Repository
class FollowingStore {

    private final JdbcClient jdbc;

    FollowingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether they may read the thread.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean set(ThreadId thread, MemberId me, Following how) {
        jdbc.sql("delete from feed.following where thread = :thread and member = :me and :how = 'USUAL'")
                .param("thread", thread.value())
                .param("me", me.value())
                .param("how", how.name())
                .update();
        jdbc.sql("""
                insert into feed.following (thread, member, mode)
                select thread.id, :me, :how
                from feed.thread
                join teams.belonging mine on mine.team = thread.team and mine.member = :me
                where thread.id = :thread and :how <> 'USUAL'
                on conflict (thread, member) do update set mode = excluded.mode
                """)
                .param("thread", thread.value())
                .param("me", me.value())
                .param("how", how.name())
                .update();
        return jdbc.sql("""
                select exists (select 1 from feed.thread
                               join teams.belonging mine on mine.team = thread.team and mine.member = :me
                               where thread.id = :thread)
                """)
                .param("thread", thread.value())
                .param("me", me.value())
                .query(Boolean.class)
                .single();
    }
}
