package tsumugi.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A region ten times as large as ours, made inside the database: the same rows from the same seed every time.
final class FeedData {

    /// Raised whenever the statements below change, or those of [FeedTraces].
    private static final String RECIPE = "feed-4";

    /// A thread so long that it is read by pages, but for the town; one of two hundred posts everywhere.
    static final int LONGEST = 10_000;

    static final int LONG = 200;

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

    /// Data without the texts of people are others.
    static String recipe() {
        return Sayings.areThere() ? RECIPE : RECIPE + " plain";
    }

    static String account(int number) {
        return "bench-" + number;
    }

    /// The id of a thread, by the number that the statements below give it.
    static UUID thread(int number) {
        return md5("tsumugithread" + number);
    }

    static UUID theLongest() {
        return thread(1);
    }

    static UUID theLong() {
        return thread(2);
    }

    /// As PostgreSQL makes one of its `md5`: all bits are the digest's.
    private static UUID md5(String what) {
        try {
            var digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(what.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void fill(Connection owner, Size size) throws SQLException, IOException {
        Sayings.put(owner);
        for (var sql : Stream.of(people(size), talks(size), FeedTraces.statements(size), AFTERWARDS)
                .flatMap(List::stream)
                .toList()) {
            try (var statement = owner.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    /// A thread for one run alone, in everyone's team, with the first posts of the long one.
    static UUID begin(Connection owner, int posts) throws SQLException {
        var id = UUID.randomUUID();
        for (var sql : List.of("""
                insert into feed.thread
                    (id, team, kind, title, author, started_at, last_activity_at, posts, asked_at)
                select '%s', bench.id('team1'), 'REPORT', '測定の話題', bench.id('member1'), now(), now(), %d, now()
                """.formatted(id, posts), """
                insert into feed.post (id, thread, position, author, text, posted_at, token)
                select gen_random_uuid(), '%s', position, author, text, now(), gen_random_uuid()
                from feed.post where thread = '%s' and position <= %d
                """.formatted(id, theLong(), posts))) {
            try (var statement = owner.createStatement()) {
                statement.execute(sql);
            }
        }
        return id;
    }

    private static final List<String> AFTERWARDS =
            List.of("drop table bench.belonging", "drop table bench.thread", "drop table bench.text");

    private static List<String> people(Size size) {
        return List.of(
                "set synchronous_commit = off",
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
                insert into members.member
                    (id, family, given, family_kana, given_kana, profession, facility, roles, searched, reading)
                select bench.id('member' || n), '測定', n::text, 'そくてい', n::text, profession.code,
                       place.ids[1 + n %% array_length(place.ids, 1)], array['MEMBER'],
                       concat_ws(E'\\n', '', '測定' || n, 'そくてい' || n,
                                 feed.folded(profession.ja), feed.folded(profession.en)),
                       'そくてい ' || n
                from generate_series(1, %d) n
                join members.profession on profession.code = (
                    array['VISITING_NURSE', 'CARE_MANAGER', 'PHYSICIAN', 'PHARMACIST', 'CARE_WORKER'])[1 + n %% 5]
                cross join (select array_agg(id order by source_id, id) as ids from directory.facility) place
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
                insert into teams.membership (team, member, role, since)
                select bench.id('team1'), bench.id('member' || n), 'MEMBER', timestamptz '2025-04-01'
                from generate_series(1, %d) n
                union
                select bench.id('team' || 2 + floor((%d - 1) * power(bench.chance(n || 'in' || k), 1.5))),
                       bench.id('member' || n), 'MEMBER', timestamptz '2025-04-01'
                from generate_series(1, %1$d) n, generate_series(1, 8) k
                """.formatted(size.members(), size.teams()),
                """
                update teams.team set members = (select count(*) from teams.membership where team = team.id)
                """);
    }

    private static List<String> talks(Size size) {
        return List.of(
                // A year of threads, the larger teams busier; the author belongs to the team.
                """
                create table bench.thread as
                select n, bench.id('thread' || n) as id,
                       bench.id('team' || 1 + floor(%d * power(bench.chance('of' || n), 1.5))) as team,
                       timestamptz '2026-11-01' - 365 * bench.chance('when' || n) * interval '1 day' as started_at,
                       case when %b then %d else 1 + round(%d * 2.0 / %d * bench.chance('long' || n))::int end as posts
                from generate_series(1, %6$d) n
                """.formatted(
                                size.teams(),
                                size.threadsAreAlike(),
                                LONG,
                                size.posts() - size.threads(),
                                size.threads(),
                                size.threads()),
                """
                update bench.thread
                set posts = case when n = 1 and not %b then %d else %d end, team = bench.id('team1'),
                    started_at = timestamptz '2026-09-01'
                where n <= 2
                """.formatted(size.threadsAreAlike(), LONGEST, LONG),
                // All of it is said before the day on which the data end.
                "alter table bench.thread add pace interval",
                """
                update bench.thread
                set pace = least(interval '20 minutes', (timestamptz '2026-11-01' - started_at) / (posts + 1))
                """,
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
                    (id, team, kind, title, author, acknowledge, started_at, last_activity_at, posts, asked_at,
                     profession, municipality)
                select thread.id, thread.team,
                       (array['NOTICE', 'QUESTION', 'REQUEST', 'REPORT'])[1 + thread.n % 4],
                       '測定の話題 ' || thread.n, author.member, thread.n % 20 = 0, thread.started_at,
                       thread.started_at + thread.posts * thread.pace, thread.posts, thread.started_at,
                       card.profession, card.municipality
                from bench.thread
                join teams.team on team.id = thread.team
                join bench.belonging author
                    on author.team = team.id and author.place = floor(team.members * bench.chance('by' || thread.n))::int
                join members.card on card.id = author.member
                """,
                """
                insert into feed.post (id, thread, position, author, text, posted_at, token)
                select bench.id('post' || thread.n || '-' || k), thread.id, k, author.member, text.text,
                       thread.started_at + k * thread.pace, bench.id('token' || thread.n || '-' || k)
                from bench.thread
                join feed.thread there on there.id = thread.id
                join teams.team on team.id = thread.team
                -- The offset keeps the planner from drawing every post with every member of its team.
                cross join lateral (
                    select k, floor(team.members * bench.chance('post by' || thread.n || '-' || k))::int as place,
                           floor(%d * bench.chance('says' || thread.n || '-' || k))::int as saying
                    from generate_series(1, thread.posts) k
                    offset 0
                ) written
                join bench.belonging author on author.team = team.id and author.place = written.place
                join bench.text on text.n = written.saying
                """.formatted(Sayings.COUNT));
    }
}
