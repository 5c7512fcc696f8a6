package tsumugi.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTests {

    private static LocalPostgres shared;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        shared = LocalPostgres.throwaway();
    }

    @AfterAll
    static void stop() {
        shared.close();
    }

    @Test
    void keepsRowsAndPasswordsOverARestart() throws Exception {
        String password;
        try (var postgres = LocalPostgres.start(folder, Durability.KEPT);
                var owner = Database.as(postgres.owner(), postgres)) {
            password = postgres.portal().password();
            owner.run(
                    "create schema feed",
                    "create table feed.post (text text)",
                    "insert into feed.post values ('褥瘡の相談')");
        }
        try (var postgres = LocalPostgres.start(folder, Durability.KEPT);
                var owner = Database.as(postgres.owner(), postgres)) {
            assertThat(owner.first("select text from feed.post")).isEqualTo("褥瘡の相談");
            assertThat(postgres.portal().password()).isEqualTo(password);
        }
    }

    @Test
    void keptDataIsWrittenThroughAndItsPasswordsAreRandomAndPrivate() throws Exception {
        try (var postgres = LocalPostgres.start(folder, Durability.KEPT);
                var portal = Database.as(postgres.portal(), postgres)) {
            assertThat(portal.first("show fsync")).isEqualTo("on");
            assertThat(portal.first("show synchronous_commit")).isEqualTo("on");
            assertThat(portal.first("show full_page_writes")).isEqualTo("on");
            assertThat(postgres.portal().password()).hasSizeGreaterThan(30);
            assertThat(postgres.owner().password())
                    .isNotEqualTo(postgres.portal().password());
        }
        var secrets = Files.getPosixFilePermissions(folder.resolve("secrets.properties"));
        assertThat(PosixFilePermissions.toString(secrets)).isEqualTo("rw-------");
    }

    @Test
    void thePortalsRoleCreatesNothing() throws Exception {
        try (var owner = Database.as(shared.owner(), shared);
                var portal = Database.as(shared.portal(), shared)) {
            owner.run("create schema trail", "grant usage on schema trail to tsumugi_portal");
            for (var forbidden : new String[] {
                "create table t (n int)",
                "create table trail.t (n int)",
                "create temporary table t (n int)",
                "create schema mine",
                "create extension citext",
                "create database mine",
                "create role mine"
            }) {
                assertThatThrownBy(() -> portal.run(forbidden)).as(forbidden).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void refusesAWrongPassword() {
        var stranger = new LocalPostgres.Role("tsumugi_portal", "guessed");
        assertThatThrownBy(() -> Database.as(stranger, shared)).hasMessageContaining("password authentication failed");
    }

    @Test
    void knowsJapaneseLettersOrderAndTheExtensions() throws Exception {
        try (var portal = Database.as(shared.portal(), shared)) {
            assertThat(portal.first("select word_similarity('褥瘡', '褥瘡ケアの会') > 0.5"))
                    .isEqualTo("t");
            assertThat(portal.first("select string_agg(x, '' order by x collate \"ja-x-icu\")"
                            + " from (values ('い'), ('ア'), ('漢'), ('が')) v(x)"))
                    .isEqualTo("アいが漢");
            assertThat(portal.first("select string_agg(extname, ' ' order by extname) from pg_extension"))
                    .isEqualTo("btree_gist pg_trgm plpgsql unaccent");
            assertThat(portal.first("select uuid_extract_version(uuidv7())")).isEqualTo("7");
        }
    }

    @Test
    void providesFurtherDatabasesLaidOutAlike() throws Exception {
        var before = shared.provide("another");
        assertThat(shared.provide("another")).isEqualTo(before);
        try (var owner = Database.as(shared.owner(), shared, "another")) {
            owner.run("create schema feed");
            assertThat(owner.first("select count(*) from pg_extension where extname = 'pg_trgm'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void refusesAFolderInUse() {
        try (var first = LocalPostgres.start(folder, Durability.THROWAWAY)) {
            assertThatThrownBy(() -> LocalPostgres.start(folder, Durability.THROWAWAY))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Another process uses");
            assertThat(ProcessHandle.of(first.pid())).get().matches(ProcessHandle::isAlive);
        }
    }
}
