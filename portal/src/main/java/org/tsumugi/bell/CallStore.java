package org.tsumugi.bell;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tsumugi.feed.ThreadId;
import org.tsumugi.members.MemberCard;
import org.tsumugi.shared.MemberId;

/// Calls as the one who is called finds them: only to what they may still open.
@Repository
class CallStore {

    /// A hidden post calls nobody but its writer, and a withdrawn one nobody but who was to see to what it asked. What
    /// was reported is for those who are to look at it right now.
    private static final String OPEN = """
            from bell.ring call
            join feed.said on said.id = call.post
                and (call.kind = 'CALLED_OFF'
                     or said.state = case call.kind when 'HIDDEN' then 'HIDDEN' else 'SHOWN' end)
            join feed.talk on talk.id = call.thread
            join teams.belonging mine on mine.team = talk.team and mine.member = call.member
                and (call.kind <> 'REPORTED'
                     or exists (select 1 from feed.judge where judge.post = call.post and judge.member = call.member))
            where call.member = :me
            """;

    private static final String[] FATES = Arrays.stream(CallKind.values())
            .filter(CallKind::isOfItsFate)
            .map(CallKind::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int fresh(MemberId me, int most) {
        return jdbc.sql("select count(*) from (select 1 " + OPEN + " and call.seen_at is null limit :most) fresh")
                .param("me", me.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    List<CallLine> lines(MemberId me, Optional<CallLine.Key> after, int size) {
        return jdbc.sql("select line.*, team.name as team_name, " + MemberCard.columns("doer")
                        + " from (select call.thread, max(call.at) as at,"
                        + " (array_agg(call.kind order by call.at desc, call.position desc))[1] as kind,"
                        + " (array_agg(case when call.kind = any(:fates) then call.by else said.author end"
                        + " order by call.at desc, call.position desc))[1] as by,"
                        + " max(case when talk.author = :me or mine.role in ('OWNER', 'MODERATOR')"
                        + " then coalesce(talk.hidden_title, talk.title) else talk.title end) as title,"
                        + " coalesce(min(call.position) filter (where call.seen_at is null), max(call.position))"
                        + " as position, count(*) filter (where call.seen_at is null) as fresh "
                        + OPEN
                        + """
                group by call.thread
                having (max(call.at), call.thread) < (
                    coalesce(cast(:at as timestamptz), 'infinity'),
                    coalesce(cast(:thread as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
                order by max(call.at) desc, call.thread desc
                limit :size) line
                join feed.talk on talk.id = line.thread
                join teams.card team on team.id = talk.team
                left join members.card doer on doer.id = line.by
                order by line.at desc, line.thread desc
                """)
                .param("me", me.value())
                .param("fates", FATES)
                .param("at", after.map(key -> Timestamp.from(key.at())).orElse(null), Types.TIMESTAMP)
                .param("thread", after.map(CallLine.Key::thread).orElse(null), Types.OTHER)
                .param("size", size)
                .query((row, number) -> new CallLine(
                        new ThreadId(row.getObject("thread", UUID.class)),
                        row.getString("title"),
                        row.getString("team_name"),
                        CallKind.valueOf(row.getString("kind")),
                        row.getObject("by") == null ? Optional.empty() : Optional.of(MemberCard.read(row, "doer")),
                        row.getInt("position"),
                        row.getInt("fresh"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
