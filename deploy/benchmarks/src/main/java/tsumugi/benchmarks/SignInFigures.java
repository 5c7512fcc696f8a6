package tsumugi.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Trying to come in: what it costs beside the hash of the password, alone and eight at once, and that names which do
/// not exist take as long.
final class SignInFigures {

    private static final int TRIES = 40;
    private static final int ROUNDS = 5;
    private static final double TIMES_THE_HASH = 2;
    private static final double DIFFERENCE_MS = 10;

    private SignInFigures() {}

    static List<Figure> measure(BenchServers servers, DoorProcess door) throws Exception {
        var alone = Rounds.of(1, ROUNDS, () -> door.take("signin", "DOOR", 5), () -> door.take("signin", "FLOOR", 5))
                .figure("signin", "ms", new Mark.TimesFloor(TIMES_THE_HASH));
        var crowd = Rounds.of(
                        1,
                        ROUNDS,
                        () -> door.take("signin.crowd", "DOOR", 3),
                        () -> door.take("signin.crowd", "FLOOR", 3))
                .figure("signin.crowd", "ms", new Mark.TimesFloor(TIMES_THE_HASH));
        var unknown = Rounds.without(1, ROUNDS, () -> List.of(difference(door)))
                .figure("signin.unknown", "ms", new Mark.AtMost(DIFFERENCE_MS, true));
        System.out.println("Passwords: " + parameters(servers));
        return List.of(alone, crowd, unknown);
    }

    /// Of the medians, one try by one in turns.
    private static double difference(DoorProcess door) throws Exception {
        var known = new ArrayList<Double>();
        var unknown = new ArrayList<Double>();
        for (var i = 0; i < TRIES; i++) {
            known.addAll(door.take("signin.unknown", "DOOR", 1));
            unknown.addAll(door.take("signin.unknown", "FLOOR", 1));
        }
        return Math.abs(Samples.of(known).median() - Samples.of(unknown).median());
    }

    /// As the hash itself says: kind, version, memory in KiB, rounds, lanes.
    private static String parameters(BenchServers servers) throws SQLException {
        try (var owner = servers.owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("""
                        select substring(password_hash from 'argon2id[$]v=[0-9]+[$]m=[0-9]+,t=[0-9]+,p=[0-9]+')
                        from accounts.account where user_name = 'bench-sign-in'
                        """)) {
            row.next();
            return row.getString(1);
        }
    }
}
