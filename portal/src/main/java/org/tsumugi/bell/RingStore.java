package org.tsumugi.bell;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.feed.PostId;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.shared.MemberId;

/// Writes down who is called: one statement a post, however many it calls.
@Repository
class RingStore {

    private final JdbcClient jdbc;

    RingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// First whom it may be for, which is few but where all of a team are asked; then, of these, who may read it.
    /// Whoever muted a thread is called by their own name only. A deputy is called to what they may read anyway.
    ///
    /// @param corrected only for those whom it calls by what it says now, and who were not called before
    /// @return whom it called
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BellId> ring(PostId post, boolean corrected, LocalDate today, Instant at) {
        return jdbc.sql("""
                with said as (
                    select said.id, said.thread, said.position, said.author,
                           talk.team, talk.kind, talk.acknowledge, talk.author as starter
                    from feed.said join feed.talk on talk.id = said.thread
                    where said.id = :post),
                meant as (
                    select member, bool_or(by_name) as by_name from feed.addressed where post = :post group by member),
                away as (
                    select absence.member, absence.deputy
                    from meant join bell.absence on absence.member = meant.member
                        and cast(:today as date) between absence.from_day and absence.until),
                maybe as (
                    select member from meant
                    union
                    select deputy from away
                    union
                    select starter from said where position > 1
                    union
                    select follower.member from said
                    join feed.follower on follower.thread = said.thread and follower.mode = 'FOLLOW'
                    union
                    select belonging.member from said join teams.belonging on belonging.team = said.team
                    where said.position = 1 and (said.acknowledge or said.kind = 'REQUEST')),
                reader as (
                    select belonging.member, case
                               when meant.by_name then 'MENTION'
                               when follower.mode = 'MUTE' then null
                               when meant.member is not null then 'MENTION'
                               when :corrected then null
                               when said.position = 1 and said.acknowledge then 'ACKNOWLEDGE'
                               when said.position = 1 and said.kind = 'REQUEST' then 'REQUEST'
                               when said.position > 1 and said.starter = belonging.member then 'ANSWER'
                               when follower.mode = 'FOLLOW' then 'FOLLOWED' end as kind
                    from said
                    cross join maybe
                    join teams.belonging on belonging.team = said.team and belonging.member = maybe.member
                        and belonging.member <> said.author
                    join members.actor on actor.id = belonging.member and actor.active
                    left join feed.follower on follower.thread = said.thread and follower.member = belonging.member
                    left join meant on meant.member = belonging.member),
                called as (
                    select member, kind from reader where kind is not null
                    union all
                    select deputy.member, 'DEPUTY'
                    from reader
                    join away on away.member = reader.member
                    join reader deputy on deputy.member = away.deputy
                    where reader.kind = 'MENTION')
                insert into bell.call (member, post, thread, position, kind, at)
                select distinct on (called.member) called.member, said.id, said.thread, said.position, called.kind, :at
                from called cross join said
                order by called.member, array_position(
                    array['MENTION', 'ACKNOWLEDGE', 'REQUEST', 'DEPUTY', 'ANSWER', 'FOLLOWED'], called.kind)
                on conflict (member, post) do update
                set kind = excluded.kind, at = excluded.at, seen_at = null, mailed_at = null, pushed_at = null
                where call.kind in ('ANSWER', 'FOLLOWED') and excluded.kind in ('MENTION', 'DEPUTY')
                returning member
                """)
                .param("post", post.value())
                .param("corrected", corrected)
                .param("today", today)
                .param("at", Timestamp.from(at))
                .query((row, number) -> new BellId(row.getObject("member", UUID.class)))
                .list();
    }

    /// Tells who wrote it.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BellId> hidden(PostId post, Instant at) {
        return jdbc.sql("""
                insert into bell.call (member, post, thread, position, kind, at)
                select author, id, thread, position, 'HIDDEN', :at from feed.said where id = :post
                on conflict (member, post) do update set at = excluded.at, seen_at = null
                returning member
                """)
                .param("post", post.value())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new BellId(row.getObject("member", UUID.class)))
                .list();
    }

    /// As if it were new for those who have not confirmed.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BellId> remind(ThreadId thread, Instant at) {
        return jdbc.sql("""
                insert into bell.call (member, post, thread, position, kind, at)
                select unconfirmed.member, said.id, said.thread, said.position, 'ACKNOWLEDGE', :at
                from feed.unconfirmed
                join feed.said on said.thread = unconfirmed.thread and said.position = 1
                where unconfirmed.thread = :thread
                on conflict (member, post) do update
                set kind = excluded.kind, at = excluded.at, seen_at = null, mailed_at = null, pushed_at = null
                returning member
                """)
                .param("thread", thread.value())
                .param("at", Timestamp.from(at))
                .query((row, number) -> new BellId(row.getObject("member", UUID.class)))
                .list();
    }

    /// @return whether anything was new
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean seen(ThreadId thread, MemberId member, int position, Instant at) {
        return jdbc.sql("""
                with become as (
                    update bell.fate set seen_at = :at
                    where member = :member and thread = :thread and position <= :position and seen_at is null
                    returning 1),
                said as (
                    update bell.call set seen_at = :at
                    where member = :member and thread = :thread and position <= :position and seen_at is null
                    returning 1)
                select (select count(*) from become) + (select count(*) from said)
                """)
                        .param("at", Timestamp.from(at))
                        .param("member", member.value())
                        .param("thread", thread.value())
                        .param("position", position)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void allSeen(MemberId member, Instant at) {
        // In the order in which a thread that is read marks them, so that two devices wait for one another.
        for (String table : List.of("fate", "call")) {
            jdbc.sql("update bell.%s set seen_at = :at where member = :member and seen_at is null".formatted(table))
                    .param("at", Timestamp.from(at))
                    .param("member", member.value())
                    .update();
        }
    }

    @Transactional
    public void dropBefore(Instant end) {
        for (String table : List.of("call", "fate", "digest")) {
            jdbc.sql("delete from bell.%s where at < :end".formatted(table))
                    .param("end", Timestamp.from(end))
                    .update();
        }
    }

    @Transactional
    public void forget(MemberId member) {
        for (String table : List.of("call", "fate", "preference", "absence", "digest", "subscription")) {
            jdbc.sql("delete from bell.%s where member = :member".formatted(table))
                    .param("member", member.value())
                    .update();
        }
    }
}
