package tsumugi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Makes a new, empty cluster of databases; a making that was cut short leaves nothing that looks finished.
final class PostgresCluster {

    private static final String KIND = "initdb";

    private PostgresCluster() {}

    static void make(PostgresProgram program, Path folder, Path cluster, String password) {
        Trace.endOrphan(folder, KIND);
        var unfinished = folder.resolve("unfinished-cluster");
        var passwordFile = folder.resolve("initial-password");
        Throwaway.delete(unfinished);
        Secrets.write(passwordFile, password);
        try {
            Files.createDirectories(unfinished);
            var command = Unprivileged.lookedUp(unfinished, command(program, unfinished, passwordFile));
            var log = folder.resolve("initdb.log");
            var recipe = new Child.Recipe(KIND, folder, command, Map.of("TZ", "UTC"), log, "TERM");
            try (var initdb = Child.start(recipe, () -> {})) {
                if (initdb.waitFor() != 0) {
                    throw new StackException("PostgreSQL's initdb failed:\n" + initdb.lastLines(20));
                }
            }
            Files.move(unfinished, cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while PostgreSQL was made ready.", e);
        } finally {
            Throwaway.delete(passwordFile);
        }
    }

    private static List<String> command(PostgresProgram program, Path cluster, Path passwordFile) {
        return List.of(
                program.path("initdb"),
                "--pgdata=" + cluster,
                "--username=" + PostgresRoles.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Code point order by default, the same on every machine; a list that people read says "ja-x-icu".
                // The character classes of C.UTF-8 let pg_trgm see Japanese letters; plain C would not.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8",
                "--no-instructions");
    }
}
