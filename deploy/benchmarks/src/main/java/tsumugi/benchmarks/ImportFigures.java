package tsumugi.benchmarks;

import java.sql.SQLException;
import java.util.List;

/// Inviting a whole region from one list.
final class ImportFigures {

    /// As many people as a prefecture has, in one list.
    static final int ROWS = 15_000;

    private static final double ROWS_PER_SECOND = 500;

    private static final String PLACES = """
            insert into directory.facility (id, name, kind, source, source_id)
            select md5('tsumugi place' || n)::uuid, '測定の家' || n, kind.code, 'bench', 'place-' || n
            from generate_series(0, %d) n
            cross join (select code from directory.kind order by position limit 1) kind
            on conflict do nothing
            """;

    private ImportFigures() {}

    static List<Figure> measure(BenchServers servers, DoorProcess door, Size size) throws Exception {
        fill(servers, size);
        return List.of(Rounds.without(
                        1,
                        5,
                        () -> List.of(ROWS
                                * 1e3
                                / door.take("accounts.import", "DOOR", 1).getFirst()))
                .figure("accounts.import.rate", "1/s", new Mark.AtLeast(ROWS_PER_SECOND)));
    }

    private static void fill(BenchServers servers, Size size) throws SQLException {
        try (var owner = servers.owner();
                var statement = owner.createStatement()) {
            statement.execute(PLACES.formatted(size.members() / 5));
            statement.execute("delete from joining.invitation");
            statement.execute("vacuum analyze directory.facility");
        }
    }
}
