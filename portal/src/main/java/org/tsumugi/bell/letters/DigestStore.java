package org.tsumugi.bell.letters;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsumugi.shared.MemberId;
import org.tsumugi.shared.Region;

/// What is new for whom, in numbers.
@Repository
class DigestStore {

    /// @param calls what calls them and they have not seen
    /// @param posts what was posted in their teams since the last time, and they have not read
    record Count(MemberId member, int calls, int posts) {}

    /// A portal that was away at the hour makes up for it, but not in the evening.
    private static final int HOURS_LATE = 2;

    private static final Duration LOOKS_BACK = Duration.ofDays(7);

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes members whose hour has come; nobody is taken twice a day, by whichever node.
    ///
    /// Those of today are read once a call (`not in`, a hash): joined away one by one they cost their square, for
    /// thousands come at the same hour and the table's statistics are those of yesterday.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MemberId> take(Instant now, int most) {
        ZonedDateTime here = now.atZone(Region.ZONE);
        return jdbc.sql("""
                insert into bell.digest (member, day, at)
                select actor.id, :day, :now
                from members.actor
                left join bell.preference on preference.member = actor.id
                where actor.active and 'MEMBER' = any(actor.roles) and coalesce(preference.digest, true)
                  and :hour - coalesce(preference.digest_hour, 7) between 0 and :late
                  and actor.id not in (select done.member from bell.digest done where done.day = :day)
                order by actor.id
                limit :most
                on conflict do nothing
                returning member
                """)
                .param("day", here.toLocalDate())
                .param("now", Timestamp.from(now))
                .param("hour", here.getHour())
                .param("late", HOURS_LATE)
                .param("most", most)
                .query((row, number) -> new MemberId(row.getObject("member", UUID.class)))
                .list();
    }

    /// One statement for all; muted threads do not count.
    List<Count> counts(List<MemberId> members, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Region.ZONE);
        return jdbc.sql("""
                with reader as (
                    select wanted.member, coalesce((
                               select max(digest.at) from bell.digest
                               where digest.member = wanted.member and digest.day < :today), :yesterday) as since
                    from unnest(cast(:members as uuid[])) wanted (member)),
                posts as (
                    select reader.member, count(*) as n
                    from feed.said
                    join feed.talk on talk.id = said.thread
                    join teams.belonging on belonging.team = talk.team and belonging.member <> said.author
                    join reader on reader.member = belonging.member and said.posted_at > reader.since
                    left join feed.read_up_to mark on mark.member = reader.member and mark.thread = said.thread
                    left join feed.follower on follower.member = reader.member and follower.thread = said.thread
                    where said.posted_at > :longAgo and said.state = 'SHOWN'
                      and said.position > coalesce(mark.position, 0) and follower.mode is distinct from 'MUTE'
                    group by reader.member),
                calls as (
                    select pressing.member, count(*) as n
                    from bell.due pressing join reader on reader.member = pressing.member
                    group by pressing.member)
                select reader.member, coalesce(calls.n, 0) as calls, coalesce(posts.n, 0) as posts
                from reader
                left join posts on posts.member = reader.member
                left join calls on calls.member = reader.member
                where coalesce(calls.n, 0) + coalesce(posts.n, 0) > 0
                """)
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("today", today)
                .param("yesterday", Timestamp.from(now.minus(Duration.ofDays(1))))
                .param("longAgo", Timestamp.from(now.minus(LOOKS_BACK)))
                .query((row, number) -> new Count(
                        new MemberId(row.getObject("member", UUID.class)), row.getInt("calls"), row.getInt("posts")))
                .list();
    }
}
