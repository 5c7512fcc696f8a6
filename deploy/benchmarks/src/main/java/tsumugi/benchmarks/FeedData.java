package tsumugi.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// A region ten times as large as ours, made inside the database: the same rows from the same seed every time.
final class FeedData {

    /// Raised whenever the statements below change.
    static final String RECIPE = "feed-3";

    static final String PASSWORD = "tsumugi-mihon";

    /// Of the password, quickly made; the portal puts a slow one in its place when the account is first used.
    private static final String HASH = "{bcrypt}$2a$04$Kydhcp/z2elxHem5OqFn8egNPYD8AmdFdAfdUf.GREgDRxvyUoIo.";

    /// A number between 0 and 1 that depends on nothing but what it is asked for, evenly spread.
    private static final String CHANCE = """
            create or replace function bench.chance(what text) returns double precision
            language sql immutable parallel safe
            return ('x' || substr(md5('tsumugi' || what), 1, 13))::bit(52)::bigint / 4503599627370496.0
            """;

    private static final String ID = """
            create or replace function bench.id(what text) returns uuid
            language sql immutable parallel safe return md5('tsumugi' || what)::uuid
            """;

    private FeedData() {}

    static String account(int number) {
        return "bench-" + number;
    }

    static void fill(Connection owner, Size size) throws SQLException {
        for (var sql : statements(size)) {
            try (var statement = owner.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> statements(Size size) {
        return List.of(
                "set synchronous_commit = off",
                "create schema if not exists bench",
                "grant usage on schema bench to tsumugi_portal",
                CHANCE,
                ID,
                """
                create table bench.post (
                    id uuid primary key, thread uuid not null, author uuid not null, text text not null,
                    posted_at timestamptz not null, token uuid not null)
                """,
                "grant insert on bench.post to tsumugi_portal",
                """
                insert into members.member (id, family, given, family_kana, given_kana, profession, roles)
                select bench.id('member' || n), '測定', n::text, 'そくてい', n::text,
                       (array['VISITING_NURSE', 'CARE_MANAGER', 'PHYSICIAN', 'PHARMACIST', 'CARE_WORKER'])[1 + n %% 5],
                       array['MEMBER']
                from generate_series(1, %d) n
                """.formatted(size.members()),
                """
                insert into accounts.account (member, user_name, password_hash)
                select bench.id('member' || n), 'bench-' || n, '%s' from generate_series(1, %d) n
                """.formatted(HASH, size.members()),
                """
                insert into teams.team (id, name, kind, about)
                select bench.id('team' || n), '測定チーム ' || n, 'OPEN', '測るためのチームです。'
                from generate_series(1, %d) n
                """.formatted(size.teams()),
                // Everyone is in the first team; a few small teams and many middling ones share the rest of eight each.
                """
                insert into teams.membership (team, member, role)
                select bench.id('team1'), bench.id('member' || n), 'MEMBER' from generate_series(1, %d) n
                union
                select bench.id('team' || 2 + floor((%d - 1) * power(bench.chance(n || 'in' || k), 1.5))),
                       bench.id('member' || n), 'MEMBER'
                from generate_series(1, %1$d) n, generate_series(1, 8) k
                """.formatted(size.members(), size.teams()),
                """
                update teams.team set members = (select count(*) from teams.membership where team = team.id)
                """,
                // A year of threads, the larger teams busier; the author belongs to the team.
                """
                create table bench.thread as
                select n, bench.id('thread' || n) as id,
                       bench.id('team' || 1 + floor(%d * power(bench.chance('of' || n), 1.5))) as team,
                       timestamptz '2026-11-01' - 365 * bench.chance('when' || n) * interval '1 day' as started_at,
                       1 + round(%d * 2.0 / %d * bench.chance('long' || n))::int as posts
                from generate_series(1, %3$d) n
                """.formatted(size.teams(), size.posts() - size.threads(), size.threads()),
                "update bench.thread set posts = 2000 where n = 1",
                """
                create table bench.belonging as
                select team, member, (row_number() over (partition by team order by member) - 1)::int as place
                from teams.membership
                """,
                "create index on bench.belonging (team, place)",
                "analyze bench.belonging",
                "analyze bench.thread",
                "analyze teams.team",
                """
                insert into feed.thread
                    (id, team, kind, title, author, acknowledge, started_at, last_activity_at, posts)
                select thread.id, thread.team,
                       (array['NOTICE', 'QUESTION', 'REQUEST', 'REPORT'])[1 + thread.n % 4],
                       '測定の話題 ' || thread.n, author.member, thread.n % 20 = 0, thread.started_at,
                       thread.started_at + thread.posts * interval '20 minutes', thread.posts
                from bench.thread
                join teams.team on team.id = thread.team
                join bench.belonging author
                    on author.team = team.id and author.place = floor(team.members * bench.chance('by' || thread.n))::int
                """,
                """
                insert into feed.post (id, thread, position, author, text, posted_at, token)
                select bench.id('post' || thread.n || '-' || k), thread.id, k, author.member,
                       repeat('訪問のあとで様子を書きます。熱は下がり、食事も少しとれています。', 1 + (thread.n + k) % 4)
                           || k,
                       thread.started_at + k * interval '20 minutes', bench.id('token' || thread.n || '-' || k)
                from bench.thread
                join feed.thread there on there.id = thread.id
                join teams.team on team.id = thread.team
                -- The offset keeps the planner from drawing every post with every member of its team.
                cross join lateral (
                    select k, floor(team.members * bench.chance('post by' || thread.n || '-' || k))::int as place
                    from generate_series(1, thread.posts) k
                    offset 0
                ) written
                join bench.belonging author on author.team = team.id and author.place = written.place
                """,
                """
                insert into feed.read_mark (member, thread, position)
                select belonging.member, thread.id, greatest(1, thread.posts - (belonging.place + thread.n) % 3)::int
                from bench.thread
                join feed.thread there on there.id = thread.id
                join teams.team on team.id = thread.team and team.members < 400
                join bench.belonging on belonging.team = thread.team
                where (belonging.place + thread.n) % 10 < 3
                  and thread.started_at > timestamptz '2026-09-01'
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
                insert into files.file (id, name, type, size, hash, scan, keeper, kept_at)
                select bench.id('file' || n), '写真' || n || '.docx',
                       'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 120000, md5(n::text), 'Clean',
                       bench.id('member1'), timestamptz '2026-11-01'
                from generate_series(1, %d) n
                """.formatted(size.threads() / 10),
                """
                insert into feed.attachment (post, position, file)
                select bench.id('post' || n * 10 || '-1'), 1, bench.id('file' || n)
                from generate_series(1, %d) n
                where exists (select 1 from feed.post where id = bench.id('post' || n * 10 || '-1'))
                """.formatted(size.threads() / 10),
                "drop table bench.belonging",
                "drop table bench.thread");
    }
}
