package tsumugi.benchmarks;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/// How many of something the database and the search engine hold.
///
/// @param count the query that counts them
record IndexCount(BenchServers servers, String index, String count) {

    static IndexCount ofFacilities(BenchServers servers) {
        return new IndexCount(servers, "facilities", "select count(*) from directory.facility");
    }

    static IndexCount ofPosts(BenchServers servers) {
        return new IndexCount(servers, "posts", "select count(*) from feed.post where state = 'SHOWN'");
    }

    /// While it is built for the first time it holds all of them before it answers: the mark comes last.
    boolean isWhole() {
        if (counted("select count(*) from finder.mark where index_name = '" + index + "'") == 0) {
            return false;
        }
        var kept = kept();
        return kept > 0 && kept == found();
    }

    String state() {
        return "%d kept, %d found".formatted(kept(), found());
    }

    private long kept() {
        return counted(count);
    }

    private long counted(String count) {
        try (var owner = servers.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(count)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long found() {
        var engine = servers.settings().get("TSUMUGI_SEARCH_ADDRESS");
        try (var answer = new InputStreamReader(
                URI.create(engine + "/" + index + "*/_count").toURL().openStream(), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(answer).getAsJsonObject().get("count").getAsLong();
        } catch (IOException e) {
            return -1;
        }
    }
}
