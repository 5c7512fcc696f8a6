package tsumugi.benchmarks.door;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/// A list of 15,000 people becomes as many invitations: read, held against everything that is known, written.
final class ImportTrial {

    private static final int ROWS = 15_000;

    private ImportTrial() {}

    static Trial take(Doors doors) throws SQLException {
        var take = doors.call("joining.lists.PeopleLists", "take", 2);
        var base = Doors.Member.of(new UUID(0, 1), "COORDINATOR");
        Integer places = new JdbcTemplate(doors.database())
                .queryForObject("select count(*) from directory.card where name like '測定の家%'", Integer.class);
        if (places == null || places == 0) {
            throw new IllegalStateException("The bench has no facilities");
        }
        return new Trial(
                n -> {
                    var brought = base.does(() -> take.with(list(n, places), false));
                    if (!String.valueOf(brought).startsWith("ListOutcome[letters=0, slips=[Slip[JOIN]")) {
                        throw new IllegalStateException("Not everyone was invited");
                    }
                },
                n -> {});
    }

    private static byte[] list(int round, int places) {
        var list = new StringBuilder("姓,名,せい,めい,職種,施設,メール\n");
        for (var row = 0; row < ROWS; row++) {
            list.append("測定%d,花%d,そくてい,はなこ,訪問看護師,測定の家%d,p%d-%d@example.jp\n"
                    .formatted(round, row, row % places, round, row));
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }
}
