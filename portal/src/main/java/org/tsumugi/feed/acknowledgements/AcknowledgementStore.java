package org.tsumugi.feed.acknowledgements;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.MemberId;

/// Who confirmed which thread, when.
@Repository
class AcknowledgementStore {

    private final JdbcClient jdbc;

    AcknowledgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isAskedOf(ThreadId thread, MemberId me) {
        return jdbc.sql("""
                select exists (
                    select 1 from feed.thread
                    join teams.belonging mine on mine.team = thread.team and mine.member = :me
                    where thread.id = :thread and thread.acknowledge and thread.author <> :me)
                """)
                .param("thread", thread.value())
                .param("me", me.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(ThreadId thread, MemberId me, Instant at) {
        jdbc.sql("""
                insert into feed.acknowledgement (thread, member, at) values (:thread, :me, :at)
                on conflict do nothing
                """)
                .param("thread", thread.value())
                .param("me", me.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
