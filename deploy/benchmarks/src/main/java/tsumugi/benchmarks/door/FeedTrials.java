package tsumugi.benchmarks.door;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The feed's doors; a floor of reading is the door's own statements sent bare on a connection of the same kind.
final class FeedTrials {

    private static final int MEMBERS = 40;
    private static final int THREADS = 200;
    private static final String SOME = "md5(%s::text || 'tsumugi')";

    private FeedTrials() {}

    /// One reading at a door, and the statements it sends.
    record Reading(Doors.Member member, Doors.Call call, Object[] arguments, List<Heard> floor) {

        static Reading of(Doors.Member member, Doors.Call call, Object... arguments) {
            // The row in the trail is made anew each time; sent again it would be refused, so it counts to the door
            // alone.
            var floor = ListeningDataSource.hear(() -> member.does(() -> call.with(arguments))).stream()
                    .filter(heard -> !heard.sql().contains("insert into trail.entry"))
                    .toList();
            return new Reading(member, call, arguments, floor);
        }

        @Nullable
        Object run() {
            return member.does(() -> call.with(arguments));
        }
    }

    static Trial trial(Doors doors, List<Reading> readings) throws SQLException {
        var bare = doors.database().getConnection();
        return new Trial(n -> readings.get(n % readings.size()).run(), n -> {
            for (var statement : readings.get(n % readings.size()).floor()) {
                statement.replay(bare);
            }
        });
    }

    /// Everything of my teams, as forty members see it.
    static Trial feedOpen(Doors doors) throws SQLException {
        var feed = doors.call("feed.Threads", "feed", 2);
        var everything = Doors.made("feed.FeedFilter", Set.of(), Optional.empty());
        var readings = new ArrayList<Reading>();
        for (var row :
                rows(doors, "select id from members.member order by " + SOME.formatted("id") + " limit " + MEMBERS)) {
            readings.add(Reading.of(Doors.Member.of(row[0]), feed, everything, Optional.empty()));
        }
        return trial(doors, readings);
    }

    /// Two hundred threads, each by a member of its team.
    static Trial threadOpen(Doors doors) throws SQLException {
        var open = doors.call("feed.Threads", "open", 1);
        var readings = new ArrayList<Reading>();
        for (var row : threads(doors)) {
            readings.add(Reading.of(Doors.Member.of(row[1]), open, Doors.made("feed.ThreadId", row[0])));
        }
        return trial(doors, readings);
    }

    /// A reply, against the insert of one such row and its commit.
    static Trial postAcknowledged(Doors doors) throws SQLException {
        var reply = doors.call("feed.Threads", "reply", 2);
        var threads = threads(doors);
        var members = threads.stream().map(row -> Doors.Member.of(row[1])).toList();
        var bare = doors.database().getConnection();
        return new Trial(
                n -> {
                    var row = threads.get(n % threads.size());
                    var post = Doors.made("feed.NewPost", UUID.randomUUID(), text(n), List.of());
                    members.get(n % members.size()).does(() -> reply.with(Doors.made("feed.ThreadId", row[0]), post));
                },
                n -> insert(bare, threads.get(n % threads.size()), text(n)));
    }

    /// Somebody of the team writes in one thread, each time words by which it is known.
    static Trial postTo(Doors doors, UUID thread) throws SQLException {
        var reply = doors.call("feed.Threads", "reply", 2);
        var author = Doors.Member.of(rows(doors, "select author from feed.thread where id = '%s'".formatted(thread))
                .getFirst()[0]);
        var place = Doors.made("feed.ThreadId", thread);
        return new Trial(
                n -> {
                    var post =
                            Doors.made("feed.NewPost", UUID.randomUUID(), Marked.words(thread, n) + text(n), List.of());
                    author.does(() -> reply.with(place, post));
                },
                n -> {});
    }

    private static String text(int n) {
        return "承知しました。明日の午前に伺い、様子をお知らせします。持ち物は前回と同じです。（" + n + "）";
    }

    private static void insert(Connection bare, UUID[] row, String text) throws SQLException {
        bare.setAutoCommit(false);
        try (var statement = bare.prepareStatement(
                "insert into bench.post (id, thread, author, text, posted_at, token) values (?, ?, ?, ?, ?, ?)")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, row[0]);
            statement.setObject(3, row[1]);
            statement.setString(4, text);
            statement.setTimestamp(5, Timestamp.from(Instant.now()));
            statement.setObject(6, UUID.randomUUID());
            statement.executeUpdate();
        }
        bare.commit();
    }

    private static List<UUID[]> threads(Doors doors) throws SQLException {
        return rows(doors, """
                select thread.id, (
                    select member from teams.membership where team = thread.team and role <> 'GUEST'
                    order by md5(member::text || thread.id::text) limit 1)
                from (select * from feed.thread order by %s limit %d) thread
                """.formatted(SOME.formatted("id"), THREADS));
    }

    private static List<UUID[]> rows(Doors doors, String query) throws SQLException {
        var rows = new ArrayList<UUID[]>();
        try (var connection = doors.database().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new UUID[columns];
                for (var i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1, UUID.class);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
