package tsumugi.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.tukaani.xz.XZInputStream;
import tsumugi.journeys.PackagedPortal;

/// What people say in the data: chats of volunteers and short posts about how one feels, where the shared data lie
/// beside the checkout or `TSUMUGI_SAMPLES` names them; else always the same.
final class Sayings {

    static final int COUNT = 20_000;

    private static final String PLAIN = "訪問のあとで様子を書きます。熱は下がり、食事も少しとれています。";

    private Sayings() {}

    static boolean areThere() {
        return Files.isDirectory(folder());
    }

    private static Path folder() {
        var said = System.getenv().getOrDefault("TSUMUGI_SAMPLES", "");
        var samples = said.isBlank()
                ? PackagedPortal.jar().resolve("../../../../shared/data").normalize()
                : Path.of(said);
        return samples.resolve("text");
    }

    /// The texts of posts, each of two to six sayings, numbered from 0 in `bench.text`.
    static void put(Connection owner) throws SQLException, IOException {
        var texts = areThere() ? composed(read()) : composed(List.of(PLAIN));
        try (var statement = owner.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table bench.text (n int primary key, text text not null)");
        }
        try (var statement = owner.prepareStatement(
                "insert into bench.text select n - 1, text from unnest(?) with ordinality as said (text, n)")) {
            statement.setArray(1, owner.createArrayOf("text", texts.toArray()));
            statement.execute();
        }
    }

    private static List<String> composed(List<String> sayings) {
        var texts = new ArrayList<String>();
        var next = 0;
        for (var i = 0; i < COUNT; i++) {
            var text = new StringBuilder();
            // Mostly few.
            for (var k = 0; k <= 1 + i % 3 * (i % 4) % 6; k++) {
                text.append(sayings.get(next++ % sayings.size()));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<String> read() throws IOException {
        var sayings = new ArrayList<String>();
        try (var posts = Files.newBufferedReader(folder().resolve("posts_medweb_smdis.jsonl"))) {
            lines(posts).forEachRemaining(line -> sayings.add(line.get("text").getAsString()));
        }
        try (var chats = new BufferedReader(new InputStreamReader(
                new XZInputStream(Files.newInputStream(folder().resolve("threads_realpersonachat.jsonl.xz"))),
                StandardCharsets.UTF_8))) {
            for (var threads = lines(chats); threads.hasNext() && sayings.size() < 3 * COUNT; ) {
                threads.next()
                        .getAsJsonArray("u")
                        .forEach(
                                said -> sayings.add(said.getAsJsonArray().get(2).getAsString()));
            }
        }
        return sayings;
    }

    private static Iterator<JsonObject> lines(BufferedReader reader) {
        return reader.lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .iterator();
    }
}
