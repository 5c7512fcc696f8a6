package tsumugi.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL on a free loopback port, with the database and the two roles that the portal works with.
public final class LocalPostgres implements AutoCloseable {

    public static final String DATABASE = "tsumugi";

    private static final String KIND = "postgres";
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    /// Who signs in to the database, and with what.
    public record Role(String user, String password) {}

    private final Child child;
    private final int port;
    private final PostgresRoles roles;
    private final Role owner;
    private final Role portal;
    private final Role superuser;

    private LocalPostgres(Child child, int port, Role superuser, Role owner, Role portal) {
        this.child = child;
        this.port = port;
        this.superuser = superuser;
        this.owner = owner;
        this.portal = portal;
        this.roles = new PostgresRoles(port, superuser.password());
    }

    /// Starts a throwaway server in a temporary folder, for the life of this process; close it or just end.
    public static LocalPostgres throwaway() {
        var folder = Throwaway.folder("postgres");
        return Throwaway.until(folder, start(folder, Durability.THROWAWAY));
    }

    public static LocalPostgres start(Path dataFolder, Durability durability) {
        var folder = dataFolder.toAbsolutePath().normalize();
        var program = PostgresProgram.unpacked();
        var hold = Child.take(folder, KIND);
        try {
            var secrets = durability == Durability.KEPT ? Secrets.in(folder) : null;
            var superuser = role(PostgresRoles.SUPERUSER, secrets);
            var cluster = folder.resolve("cluster");
            if (!Files.exists(cluster)) {
                PostgresCluster.make(program, folder, cluster, superuser.password());
            }
            var port = Ports.free();
            var recipe = new Child.Recipe(
                    KIND,
                    folder,
                    Unprivileged.lookedUp(cluster, command(program, cluster, port, durability)),
                    Map.of("TZ", "UTC"),
                    folder.resolve("postgres.log"),
                    "INT");
            var server = new LocalPostgres(
                    Child.start(recipe, hold::close),
                    port,
                    superuser,
                    role(PostgresRoles.OWNER, secrets),
                    role(PostgresRoles.PORTAL, secrets));
            server.child.await(READY_WITHIN, server.roles::answers);
            server.provide(DATABASE);
            return server;
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return PostgresRoles.jdbcUrl(port, database);
    }

    /// Owns the database and runs the migrations.
    public Role owner() {
        return owner;
    }

    /// Works with the data and cannot change how it is laid out.
    public Role portal() {
        return portal;
    }

    public Role superuser() {
        return superuser;
    }

    /// Provides another database laid out like the first, for a test that wants one for itself.
    public String provide(String database) {
        roles.layOut(database, owner.password(), portal.password());
        return jdbcUrl(database);
    }

    /// The number of the server's process.
    public long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.close();
    }

    private static Role role(String name, @Nullable Secrets secrets) {
        return new Role(name, secrets == null ? "throwaway" : secrets.get("postgres." + name));
    }

    private static List<String> command(PostgresProgram program, Path cluster, int port, Durability durability) {
        var command = new ArrayList<>(List.of(program.path("postgres"), "-D", cluster.toString()));
        var settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "timezone=UTC",
                "log_timezone=UTC",
                "max_connections=200",
                "jit=off"));
        var safe = durability == Durability.KEPT ? "on" : "off";
        settings.add("fsync=" + safe);
        settings.add("synchronous_commit=" + safe);
        settings.add("full_page_writes=" + safe);
        if (durability == Durability.KEPT) {
            // As for any server that keeps what matters: with the 128 MB it ships with, whoever posts writes out the
            // pages of others first, and after each checkpoint whole pages go through the log.
            settings.addAll(List.of("shared_buffers=512MB", "wal_compression=on"));
        }
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }
}
