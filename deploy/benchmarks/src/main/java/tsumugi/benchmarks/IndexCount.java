package tsumugi.benchmarks;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/// How many facilities the database and the search engine hold.
record IndexCount(BenchServers servers) {

    boolean isWhole() {
        var kept = kept();
        return kept > 0 && kept == found();
    }

    String state() {
        return "%d kept, %d found".formatted(kept(), found());
    }

    private long kept() {
        try (var owner = servers.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from directory.facility")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long found() {
        var engine = servers.settings().get("TSUMUGI_SEARCH_ADDRESS");
        try (var answer = new InputStreamReader(
                URI.create(engine + "/facilities*/_count").toURL().openStream(), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(answer).getAsJsonObject().get("count").getAsLong();
        } catch (IOException e) {
            return -1;
        }
    }
}
