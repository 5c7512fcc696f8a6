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
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.tsumugi.feed.FeedFilter.Only;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;

/// Feeds: the newest threads of each of my teams, merged, whatever the number of posts behind them.
@Repository
class FeedStore {

    private enum Order {
        ACTIVITY(""),
        DUE("%1$s.due_on nulls last, ");

        private final String first;

        Order(String first) {
            this.first = " " + first + "%1$s.last_activity_at desc, %1$s.id desc ";
        }

        String of(String thread) {
            return first.formatted(thread);
        }
    }

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One index scan per team gives its newest; no team's length matters. What there is to say of them is looked up
    /// for those that are left, as they are materialized: of more tables at once than it weighs against each other,
    /// PostgreSQL reads some whole.
    ///
    /// @param until the oldest thread to look at
    List<ThreadLine> lines(
            MemberId me, FeedFilter filter, Optional<ThreadLine.Key> after, Optional<ThreadLine.Key> until, int size) {
        return lines(me, filter, after, until, Order.ACTIVITY, size);
    }

    /// The threads of a filter that are due first; those without a day come last.
    List<ThreadLine> dueFirst(MemberId me, FeedFilter filter, int size) {
        return lines(me, filter, Optional.empty(), Optional.empty(), Order.DUE, size);
    }

    private List<ThreadLine> lines(
            MemberId me,
            FeedFilter filter,
            Optional<ThreadLine.Key> after,
            Optional<ThreadLine.Key> until,
            Order order,
            int size) {
        String sql = """
                with thread as materialized (
                    select thread.*, following.mode,
                """ + ThreadStore.called("thread.role") + """
                           case when following.mode = 'MUTE' then 0
                                else greatest(thread.posts - coalesce(mark.position, 0), 0) end as unread,
                           thread.acknowledge and thread.author <> :me and thread.since <= thread.asked_at
                               and confirmed.member is null as waits
                    from (
                        select candidate.*, mine.since, mine.role
                        from teams.belonging mine
                        cross join lateral (
                            select candidate.*
                            from feed.thread candidate
                            where candidate.team = mine.team and
                """ + after(after) + until(until)
                + narrowing(filter) + """

                            order by """ + order.of("candidate") + """

                            limit :size
                        ) candidate
                        where mine.member = :me and (cast(:team as uuid) is null or mine.team = :team)
                        order by """ + order.of("candidate") + """

                        limit :size
                    ) thread
                    left join feed.read_mark mark on mark.member = :me and mark.thread = thread.id
                    left join feed.following on following.member = :me and following.thread = thread.id
                    left join feed.acknowledgement confirmed
                        on confirmed.thread = thread.id and confirmed.member = :me
                )
                select thread.*, team.name as team_name, shown.posted_at,
                       case when shown.state = 'SHOWN' then shown.text else '' end as last_words,
                """
                + MemberCard.columns("writer") + ", " + Request.COLUMNS + """

                from thread
                join teams.card team on team.id = thread.team
                join feed.post shown on shown.thread = thread.id
                    and shown.position = case when :asked then 1 else thread.posts end
                join members.card writer on writer.id = shown.author
                """ + Request.JOINS
                + " order by " + order.of("thread");
        return ask(sql, me, filter, after, until)
                .param("size", size)
                .param("asked", filter.isOfWhatIsAsked())
                .query(FeedStore::line)
                .list();
    }

    /// Where to stop looking for what is rare, so that a part costs no more where all is read and confirmed: the
    /// newest of the threads that are `reach` further in their teams.
    Optional<ThreadLine.Key> horizon(MemberId me, FeedFilter filter, Optional<ThreadLine.Key> after, int reach) {
        String sql = """
                select far.last_activity_at, far.id
                from teams.belonging mine
                cross join lateral (
                    select candidate.last_activity_at, candidate.id
                    from feed.thread candidate
                    where candidate.team = mine.team and
                """ + after(after) + indexed(filter) + """

                    order by candidate.last_activity_at desc, candidate.id desc
                    offset :reach limit 1
                ) far
                where mine.member = :me and (cast(:team as uuid) is null or mine.team = :team)
                order by far.last_activity_at desc, far.id desc
                limit 1
                """;
        return ask(sql, me, filter, after, Optional.empty())
                .param("reach", reach - 1)
                .query((row, number) -> new ThreadLine.Key(
                        row.getObject("last_activity_at", OffsetDateTime.class).toInstant(),
                        row.getObject("id", UUID.class)))
                .optional();
    }

    /// Whether the filter finds what an index does not know.
    static boolean looksFar(FeedFilter filter) {
        return filter.only().stream().anyMatch(only -> !probe(only).isEmpty());
    }

    private static String after(Optional<ThreadLine.Key> after) {
        return after.map(key -> " (candidate.last_activity_at, candidate.id) < (:at, :id) ")
                .orElse(" true ");
    }

    private static String until(Optional<ThreadLine.Key> until) {
        return until.map(key -> " and (candidate.last_activity_at, candidate.id) >= (:untilAt, :untilId) ")
                .orElse("");
    }

    private static String narrowing(FeedFilter filter) {
        return indexed(filter)
                + filter.only().stream().sorted().map(FeedStore::probe).collect(Collectors.joining());
    }

    private static String indexed(FeedFilter filter) {
        return filter.only().stream()
                .sorted()
                .map(only -> switch (only) {
                    case ALL, UNREAD, MENTIONS_ME -> "";
                    case WAITS_FOR_ME -> " and candidate.acknowledge ";
                    case OPEN_REQUESTS -> " and candidate.kind = 'REQUEST' ";
                    case MY_PROFESSION ->
                        " and candidate.profession = (select profession from members.card where id = :me) ";
                    case MY_MUNICIPALITY ->
                        " and candidate.municipality = (select municipality from members.card where id = :me) ";
                })
                .collect(Collectors.joining());
    }

    private static String probe(Only only) {
        return switch (only) {
            case ALL, MY_PROFESSION, MY_MUNICIPALITY -> "";
            case UNREAD -> """

                 and candidate.posts > coalesce((
                     select seen.position from feed.read_mark seen
                     where seen.member = :me and seen.thread = candidate.id), 0)
                 and not exists (select 1 from feed.following quiet
                                 where quiet.thread = candidate.id and quiet.member = :me and quiet.mode = 'MUTE')
                """;
            case MENTIONS_ME -> """

                 and exists (select 1 from feed.addressed
                             where addressed.thread = candidate.id and addressed.member = :me)
                """;
            case WAITS_FOR_ME -> """

                 and candidate.author <> :me and mine.since <= candidate.asked_at
                 and not exists (select 1 from feed.acknowledgement done
                                 where done.thread = candidate.id and done.member = :me)
                """;
            case OPEN_REQUESTS -> """

                 and not exists (select 1 from feed.request ended
                                 where ended.thread = candidate.id and ended.state in ('DONE', 'WITHDRAWN'))
                """;
        };
    }

    private StatementSpec ask(
            String sql,
            MemberId me,
            FeedFilter filter,
            Optional<ThreadLine.Key> after,
            Optional<ThreadLine.Key> until) {
        StatementSpec asked = jdbc.sql(sql)
                .param("me", me.value())
                .param("team", filter.team().map(team -> team.value()).orElse(null), Types.OTHER);
        after.ifPresent(
                key -> asked.param("at", Timestamp.from(key.lastActivityAt())).param("id", key.id()));
        until.ifPresent(key ->
                asked.param("untilAt", Timestamp.from(key.lastActivityAt())).param("untilId", key.id()));
        return asked;
    }

    private static ThreadLine line(ResultSet row, int number) throws SQLException {
        return new ThreadLine(
                new ThreadId(row.getObject("id", UUID.class)),
                row.getObject("team", UUID.class),
                row.getString("team_name"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("called"),
                MemberCard.read(row, "writer"),
                row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_activity_at", OffsetDateTime.class).toInstant(),
                row.getInt("posts"),
                row.getInt("unread"),
                row.getBoolean("waits"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getString("last_words"),
                Request.read(row),
                row.getObject("answer") != null,
                row.getObject("closed_at") != null,
                ThreadStore.following(row.getString("mode")));
    }
}
