package tsumugi.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// A trail of two years, made inside the database; the portal seals it as it would seal any.
final class TrailData {

    /// Raised whenever the statements below change.
    static final String RECIPE = "accounts-1";

    private TrailData() {}

    static int rows(Size size) {
        return size.posts();
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
                "create table bench.act (id uuid primary key)",
                "grant insert on bench.act to tsumugi_portal",
                """
                insert into trail.entry (id, at, actor, actor_name, act, object_kind, object, owner, outcome, origin)
                select uuidv7(), timestamptz '2026-11-01' - (%1$d - n) * interval '63 seconds',
                       md5('member' || n %% 1500)::uuid, '測定' || n %% 1500 || ' 花子',
                       case when n %% 50 = 0 then 'Teams.found' when n %% 4 = 0 then 'Threads.reply' else 'Threads.open' end,
                       'thread', md5('thread' || n %% 20000)::uuid,
                       case when n %% 4 > 0 and n %% 50 > 0 then md5('member' || n %% 20000 %% 1500)::uuid end,
                       case when n %% 50 = 0 then 'REFUSED' when n %% 4 = 0 then 'DONE' else 'READ' end, '192.0.2.' || n %% 250
                from generate_series(1, %1$d) n
                """.formatted(rows(size)),
                "select trail.make_months()");
    }
}
