package tsumugi.benchmarks.door;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the trail costs: at a writing act, and when it is held against its seals.
final class TrailTrials {

    private static final UUID SOMEONE = new UUID(0, 1);

    private TrailTrials() {}

    /// One row and its commit with the trail's row in the same transaction, and without.
    static Trial append(Doors doors) throws NoSuchMethodException {
        var pen = doors.part("trail.TrailPen", "changed");
        var transaction = new TransactionTemplate(doors.portal().getBean(PlatformTransactionManager.class));
        var plain = new JdbcTemplate(doors.database());
        var member = Doors.Member.of(SOMEONE);
        return new Trial(
                n -> within(transaction, member, () -> {
                    write(plain);
                    pen.with(
                            "Threads.reply",
                            Optional.of(Doors.made("shared.Link", "post", UUID.randomUUID())),
                            Optional.empty());
                }),
                n -> within(transaction, member, () -> write(plain)));
    }

    private static void within(TransactionTemplate transaction, Doors.Member member, Runnable act) {
        member.does(() -> {
            transaction.executeWithoutResult(status -> act.run());
            return null;
        });
    }

    private static void write(JdbcTemplate plain) {
        plain.update("insert into bench.act (id) values (?)", UUID.randomUUID());
    }

    /// From the first row to the last, as an auditor asks for it.
    static Trial verify(Doors doors) throws SQLException {
        var verify = doors.call("trail.Trail", "verify", 0);
        var auditor = Doors.Member.of(SOMEONE, "AUDITOR");
        return new Trial(
                n -> {
                    var verdict = auditor.does(verify::with);
                    if (!String.valueOf(verdict).contains("firstBreak=Optional.empty")) {
                        throw new IllegalStateException("The bench's trail does not hold: " + verdict);
                    }
                },
                n -> {});
    }
}
