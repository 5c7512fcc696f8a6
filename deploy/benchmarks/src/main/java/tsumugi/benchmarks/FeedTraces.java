package tsumugi.benchmarks;

import java.util.List;

/// What a year of talking leaves beside the posts: who read how far, confirmed, follows, was called, and was here.
final class FeedTraces {

    private FeedTraces() {}

    static List<String> statements(Size size) {
        return List.of(
                // Whoever writes has read so far; of the small teams some read on besides.
                """
                insert into feed.read_mark (member, thread, position)
                select author, thread, max(position) from feed.post group by author, thread
                """,
                """
                insert into feed.read_mark (member, thread, position)
                select belonging.member, thread.id, greatest(1, thread.posts - (belonging.place + thread.n) % 3)::int
                from bench.thread
                join teams.team on team.id = thread.team and team.members < 400
                join bench.belonging on belonging.team = thread.team
                where (belonging.place + thread.n) % 10 < 3
                  and thread.started_at > timestamptz '2026-09-01'
                on conflict (member, thread) do update set position = greatest(read_mark.position, excluded.position)
                """,
                """
                insert into feed.acknowledgement (thread, member, at)
                select thread.id, belonging.member, thread.started_at + interval '1 hour'
                from feed.thread
                join teams.team on team.id = thread.team and team.members < 400
                join bench.belonging on belonging.team = thread.team
                where thread.acknowledge and belonging.place % 2 = 0
                """,
                """
                insert into feed.reaction (post, member, code)
                select post.id, post.author, 'THANKS' from feed.post where position % 7 = 0
                on conflict do nothing
                """,
                """
                insert into feed.request (thread, state, taken_by, taken_at, ended_by, ended_at)
                select thread.id, 'DONE', thread.author, thread.last_activity_at, thread.author, thread.last_activity_at
                from feed.thread where thread.kind = 'REQUEST' and bench.chance('done' || thread.id) < 0.9
                """,
                """
                insert into feed.following (thread, member, mode)
                select thread.id, belonging.member, case when thread.n % 3 = 0 then 'MUTE' else 'FOLLOW' end
                from bench.thread
                join teams.team on team.id = thread.team and team.members < 400
                join bench.belonging on belonging.team = thread.team and (belonging.place + thread.n) % 50 = 0
                """,
                """
                insert into feed.mention (post, thread, label, member)
                select post.id, post.thread, '@測定 ' || called.given, called.id
                from feed.post
                join feed.thread on thread.id = post.thread
                join teams.team on team.id = thread.team
                join bench.belonging on belonging.team = team.id and belonging.place = post.position % team.members
                join members.member called on called.id = belonging.member and called.id <> post.author
                where bench.chance('names' || post.id) < 0.01
                """,
                CALLS,
                """
                insert into feed.visit (member, last_at)
                select id, timestamptz '2026-10-31' + bench.chance('here' || id) * interval '1 day' from members.member
                """,
                FILES.formatted(size.threads() / 10),
                // All of it has been read already, and nothing is written in it.
                "insert into files.words (hash, text) select hash, '' from files.file on conflict do nothing",
                """
                insert into feed.attachment (post, position, file)
                select bench.id('post' || n * 10 || '-1'), 1, bench.id('file' || n)
                from generate_series(1, %d) n
                where exists (select 1 from feed.post where id = bench.id('post' || n * 10 || '-1'))
                """.formatted(size.threads() / 10),
                // The index is built from everything, instead of change by change.
                """
                insert into feed.called (thing, name)
                select id, name from members.card union all select id, name from teams.card
                on conflict (thing) do update set name = excluded.name
                """,
                "delete from finder.mark where index_name = 'posts'");
    }

    /// Of the last month. They were told long ago, and most were seen.
    private static final String CALLS = """
            insert into bell.call (member, post, thread, position, kind, at, seen_at, mailed_at, pushed_at)
            select call.member, call.post, call.thread, call.position, call.kind, call.at,
                   case when bench.chance('saw' || call.member || call.post) < 0.8 then call.at end, call.at, call.at
            from (
                select distinct on (called.member, called.post) called.*
                from (
                    select mention.member, post.id as post, post.thread, post.position, 'MENTION' as kind,
                           post.posted_at as at
                    from feed.mention join feed.post on post.id = mention.post
                    union all
                    select thread.author, post.id, post.thread, post.position, 'ANSWER', post.posted_at
                    from feed.post join feed.thread on thread.id = post.thread and thread.author <> post.author
                    union all
                    select belonging.member, post.id, post.thread, 1,
                           case when thread.acknowledge then 'ACKNOWLEDGE' else 'REQUEST' end, post.posted_at
                    from feed.thread
                    join feed.post on post.thread = thread.id and post.position = 1
                    join bench.belonging on belonging.team = thread.team and belonging.member <> thread.author
                    where (thread.acknowledge or thread.kind = 'REQUEST')
                      and thread.started_at > timestamptz '2026-10-01'
                ) called
                where called.at > timestamptz '2026-10-01'
                order by called.member, called.post, called.kind desc
            ) call
            """;

    private static final String FILES = """
            insert into files.file (id, name, type, size, hash, scan, keeper, kept_at)
            select bench.id('file' || n), '写真' || n || '.docx',
                   'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 120000, md5(n::text),
                   'Clean', bench.id('member1'), timestamptz '2026-11-01'
            from generate_series(1, %d) n
            """;
}
