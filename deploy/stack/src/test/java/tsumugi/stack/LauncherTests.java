package tsumugi.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTests {

    private static final Duration LONG = Duration.ofMinutes(3);

    /// Where a test is not about the servers they come from elsewhere.
    private static final Map<String, String> OUTSIDE = Map.ofEntries(
            Map.entry("TSUMUGI_POSTGRES_URL", "jdbc:postgresql://database.example/tsumugi"),
            Map.entry("TSUMUGI_POSTGRES_OWNER_USER", "outside_owner"),
            Map.entry("TSUMUGI_POSTGRES_OWNER_PASSWORD", "a"),
            Map.entry("TSUMUGI_POSTGRES_PORTAL_USER", "outside_portal"),
            Map.entry("TSUMUGI_POSTGRES_PORTAL_PASSWORD", "b"),
            Map.entry("TSUMUGI_SEARCH_ADDRESS", "http://search.example:9200"),
            Map.entry("TSUMUGI_STORE_ENDPOINT", "http://store.example:9000"),
            Map.entry("TSUMUGI_STORE_ACCESSKEY", "outside-key"));

    @TempDir
    Path folder;

    Path data;
    String portal;

    @BeforeEach
    void pack() throws Exception {
        data = folder.resolve("data");
        portal = SmallPortal.packedInto(folder).toString();
    }

    @Test
    void goesOnAfterAKillThatLeftOrphansAndStopsEverythingOnTerm() throws Exception {
        try (var killed = Launched.run(data, Map.of(), "run", portal)) {
            killed.awaitSaid("Tsumugi is at");
            killed.killWithGuards();
            var orphans = killed.alive();
            assertThat(orphans).containsOnlyKeys("elasticsearch", "portal", "postgres", "store");

            try (var next = Launched.run(data, Map.of(), "run", portal)) {
                next.awaitSaid("Tsumugi is at http://127.0.0.1:" + next.port() + "/")
                        .awaitSaid("花子 hanako");
                assertThat(orphans.values()).noneMatch(Trace::isAlive);
                next.awaitAlive("elasticsearch", "portal", "postgres", "store");

                next.process().destroy();

                assertThat(next.awaitEnd()).isEqualTo(143);
                assertThat(next.alive()).isEmpty();
                assertThat(Files.readString(data.resolve("postgres").resolve("postgres.log")))
                        .contains("database system is shut down");
            }
        }
    }

    @Test
    void theGuardsClearUpAfterAKill() throws Exception {
        try (var launched = Launched.run(data, without("POSTGRES"), "run", portal)) {
            launched.awaitSaid("Tsumugi is at");
            assertThat(launched.alive()).containsOnlyKeys("portal", "postgres");
            launched.process().destroyForcibly().waitFor();
            assertThat(Waiting.until(LONG, () -> launched.alive().isEmpty())).isTrue();
        }
    }

    @Test
    void refusesADataFolderInUseAndDisturbsNothing() throws Exception {
        try (var first = Launched.run(data, OUTSIDE, "run", portal)) {
            first.awaitSaid("Tsumugi is at");
            var before = first.alive();
            try (var second = Launched.run(data, OUTSIDE, "run", portal)) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.said()).contains("already runs on the data folder " + data);
            }
            assertThat(first.alive()).isEqualTo(before);
        }
    }

    @Test
    void startsNoServerThatIsNamedOutside() throws Exception {
        try (var launched = Launched.run(data, OUTSIDE, "run", portal)) {
            launched.awaitSaid("Tsumugi is at");
            assertThat(launched.alive()).containsOnlyKeys("portal");
            assertThat(get(launched, "settings"))
                    .contains("SPRING_DATASOURCE_URL=jdbc:postgresql://database.example/tsumugi")
                    .contains("SPRING_DATASOURCE_USERNAME=outside_portal")
                    .contains("SPRING_FLYWAY_USER=outside_owner")
                    .contains("TSUMUGI_SEARCH_ADDRESS=http://search.example:9200")
                    .contains("TSUMUGI_STORE_ENDPOINT=http://store.example:9000")
                    .contains("TSUMUGI_STORE_ACCESSKEY=outside-key");
        }
    }

    @Test
    void keepsLettersOfTheDemoInTheDataFolder() throws Exception {
        try (var launched = Launched.run(data, OUTSIDE, "run", portal)) {
            launched.awaitSaid("Letters go nowhere: each lies as a file in " + data.resolve("mail"));
            assertThat(get(launched, "settings"))
                    .contains("SPRING_MAIL_HOST=127.0.0.1")
                    .containsPattern("SPRING_MAIL_PORT=\\d{4,5}")
                    .contains("TSUMUGI_MAIL_FROM=Tsumugi <tsumugi@example.jp>")
                    .contains("TSUMUGI_MAIL_ADDRESS=http://127.0.0.1:" + launched.port());
        }
    }

    @Test
    void leavesLettersToAMailServerOfOnesOwn() throws Exception {
        var chosen = new TreeMap<>(OUTSIDE);
        chosen.put("SPRING_MAIL_HOST", "mail.example");
        try (var launched = Launched.run(data, chosen, "run", portal)) {
            launched.awaitSaid("花子 hanako");
            assertThat(get(launched, "settings"))
                    .contains("SPRING_MAIL_HOST=mail.example")
                    .doesNotContain("SPRING_MAIL_PORT")
                    .doesNotContain("TSUMUGI_MAIL_");
            assertThat(launched.said()).doesNotContain("Letters");
            assertThat(data.resolve("mail")).doesNotExist();
        }
    }

    @Test
    void leavesLettersToAMailServerNamedInOptionsOfTheJvm() throws Exception {
        var chosen = new TreeMap<>(OUTSIDE);
        chosen.put("TSUMUGI_JAVA_OPTIONS", "-Dspring.mail.host=mail.example");
        try (var launched = Launched.run(data, chosen, "run", portal)) {
            launched.awaitSaid("花子 hanako");
            assertThat(get(launched, "settings")).doesNotContain("SPRING_MAIL_");
        }
    }

    @Test
    void aPortalInUseHasNoMailServerThatSendsNothing() throws Exception {
        var chosen = new TreeMap<>(OUTSIDE);
        chosen.put("TSUMUGI_PROFILE", "");
        try (var launched = Launched.run(data, chosen, "run", portal)) {
            launched.awaitSaid("Tsumugi is at");
            assertThat(get(launched, "settings")).doesNotContain("SPRING_MAIL_").doesNotContain("TSUMUGI_MAIL_");
        }
    }

    @Test
    void tellsThePortalItsRolesProfileAndAddress() throws Exception {
        var chosen = new TreeMap<>(without("POSTGRES"));
        chosen.put("TSUMUGI_PROFILE", "");
        try (var launched = Launched.run(data, chosen, "run", portal)) {
            launched.awaitSaid("Tsumugi is at");
            assertThat(get(launched, "settings"))
                    .contains("SPRING_DATASOURCE_USERNAME=tsumugi_portal")
                    .contains("SPRING_FLYWAY_USER=tsumugi_owner")
                    .contains("SERVER_ADDRESS=127.0.0.1")
                    .contains("SPRING_PROFILES_ACTIVE=,");
            assertThat(launched.said()).doesNotContain("花子");
        }
    }

    @Test
    void showsTheLastLinesOfAPortalThatDied() throws Exception {
        try (var launched = Launched.run(data, OUTSIDE, "run", portal)) {
            launched.awaitSaid("Tsumugi is at");
            Http.status(URI.create("http://127.0.0.1:" + launched.port() + "/end"));
            assertThat(launched.awaitEnd()).isEqualTo(1);
            assertThat(launched.said())
                    .contains("The portal ended by itself (3)")
                    .contains("the last words");
            assertThat(launched.alive()).isEmpty();
        }
    }

    @Test
    void runsTheServersAloneUntilItsInputEnds() throws Exception {
        var settings = folder.resolve("settings.properties");
        try (var launched = Launched.run(data, without("POSTGRES"), "servers", settings.toString())) {
            launched.awaitSaid("The servers run");
            assertThat(Files.readString(settings))
                    .contains("SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:")
                    .contains("SPRING_MAIL_HOST=127.0.0.1")
                    .contains("TSUMUGI_MAIL_ADDRESS=http://127.0.0.1:" + launched.port());
            assertThat(launched.alive()).containsOnlyKeys("postgres");
            launched.process().getOutputStream().close();
            assertThat(launched.awaitEnd()).isZero();
            assertThat(launched.alive()).isEmpty();
        }
    }

    @Test
    void startsAlsoWhereRootMayMakeNoNamespace() throws Exception {
        var forbidden = Files.createDirectory(folder.resolve("bin")).resolve("unshare");
        Files.writeString(forbidden, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("rwxr-xr-x"));
        var chosen = new TreeMap<>(without("POSTGRES"));
        chosen.put("PATH", forbidden.getParent() + ":" + System.getenv("PATH"));
        try (var launched = Launched.run(data, chosen, "run", portal)) {
            launched.awaitSaid("Tsumugi is at");
            assertThat(launched.alive()).containsOnlyKeys("portal", "postgres");
        }
    }

    @Test
    void saysWhatIsWrongInOneSentence() throws Exception {
        try (var launched =
                Launched.run(data, OUTSIDE, "run", folder.resolve("none.jar").toString())) {
            assertThat(launched.awaitEnd()).isEqualTo(1);
            assertThat(launched.said()).startsWith("There is no portal at").doesNotContain("Exception");
        }
        try (var launched = Launched.run(data, Map.of("TSUMUGI_PORT", "no"), "run", portal)) {
            assertThat(launched.awaitEnd()).isEqualTo(1);
            assertThat(launched.said()).startsWith("TSUMUGI_PORT is not a port: no");
        }
    }

    private static Map<String, String> without(String server) {
        var others = new TreeMap<>(OUTSIDE);
        others.keySet().removeIf(name -> name.startsWith("TSUMUGI_" + server));
        return others;
    }

    private static String get(Launched launched, String page) throws Exception {
        var address = URI.create("http://127.0.0.1:" + launched.port() + "/" + page);
        try (var in = address.toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
