package org.tsumugi.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;

/// Feeds: the newest threads of each of my teams, merged, whatever the number of posts behind them.
@Repository
class FeedStore {

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One index scan per team gives its newest; no team's length matters.
    List<ThreadLine> lines(MemberId me, FeedFilter filter, Optional<ThreadLine.Key> after, int size) {
        return jdbc.sql("""
                select line.*, team.name as team_name, case when newest.state = 'SHOWN' then newest.text else '' end as last_words,
                """ + MemberCard.columns("writer") + """

                from (
                    select thread.*, greatest(thread.posts - coalesce(mark.position, 0), 0) as unread,
                           thread.acknowledge and thread.author <> :me and confirmed.member is null as waits
                    from teams.belonging mine
                    cross join lateral (
                        select candidate.*
                        from feed.thread candidate
                        where candidate.team = mine.team
                          and (candidate.last_activity_at, candidate.id) < (
                              coalesce(cast(:at as timestamptz), 'infinity'),
                              coalesce(cast(:id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
                          and (:only <> 'UNREAD' or candidate.posts > coalesce((
                              select seen.position from feed.read_mark seen
                              where seen.member = :me and seen.thread = candidate.id), 0))
                          and (:only <> 'MENTIONS_ME' or exists (
                              select 1 from feed.addressed
                              where addressed.thread = candidate.id and addressed.member = :me))
                          and (:only <> 'WAITS_FOR_ME' or candidate.acknowledge and candidate.author <> :me
                              and not exists (
                                  select 1 from feed.acknowledgement done
                                  where done.thread = candidate.id and done.member = :me))
                        order by candidate.last_activity_at desc, candidate.id desc
                        limit :size
                    ) thread
                    left join feed.read_mark mark on mark.member = :me and mark.thread = thread.id
                    left join feed.acknowledgement confirmed
                        on confirmed.thread = thread.id and confirmed.member = :me
                    where mine.member = :me and (cast(:team as uuid) is null or mine.team = :team)
                    order by thread.last_activity_at desc, thread.id desc
                    limit :size
                ) line
                join teams.card team on team.id = line.team
                join feed.post newest on newest.thread = line.id and newest.position = line.posts
                join members.card writer on writer.id = newest.author
                order by line.last_activity_at desc, line.id desc
                """)
                .param("me", me.value())
                .param("only", filter.only().name())
                .param("team", filter.team().map(team -> team.value()).orElse(null), Types.OTHER)
                .param(
                        "at",
                        after.map(key -> Timestamp.from(key.lastActivityAt())).orElse(null),
                        Types.TIMESTAMP)
                .param("id", after.map(ThreadLine.Key::id).orElse(null), Types.OTHER)
                .param("size", size)
                .query(FeedStore::line)
                .list();
    }

    int waiting(MemberId me) {
        return jdbc.sql("""
                select count(*) from (
                    select 1
                    from feed.thread
                    join teams.belonging mine on mine.team = thread.team and mine.member = :me
                    left join feed.acknowledgement done on done.thread = thread.id and done.member = :me
                    where thread.acknowledge and thread.author <> :me and done.member is null
                    limit 100) waiting
                """).param("me", me.value()).query(Integer.class).single();
    }

    private static ThreadLine line(ResultSet row, int number) throws SQLException {
        return new ThreadLine(
                new ThreadId(row.getObject("id", UUID.class)),
                row.getObject("team", UUID.class),
                row.getString("team_name"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                MemberCard.read(row, "writer"),
                row.getObject("last_activity_at", OffsetDateTime.class).toInstant(),
                row.getInt("posts"),
                row.getInt("unread"),
                row.getBoolean("waits"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getString("last_words"));
    }
}
