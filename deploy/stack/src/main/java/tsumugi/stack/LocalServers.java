package tsumugi.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/// The servers of one folder, and what the portal must be told to find them.
///
/// A server that the environment already names stands outside: it is used as it is and none is started in its place.
public final class LocalServers implements AutoCloseable {

    private volatile Optional<LocalStore> ownStore = Optional.empty();
    private volatile Optional<LocalPost> ownPost = Optional.empty();
    private final List<AutoCloseable> running = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();

    private LocalServers() {}

    /// Returns when PostgreSQL answers; the store needs a second more, Elasticsearch several.
    public static LocalServers start(Path folder, Durability durability, Map<String, String> environment) {
        var servers = new LocalServers();
        var size = durability == Durability.KEPT ? Size.NORMAL : Size.SMALL;
        try {
            servers.post(folder, environment);
            together(List.of(() -> servers.store(folder, durability, environment), () -> {
                // PostgreSQL is there in a moment unless Elasticsearch takes the processors from it.
                servers.postgres(folder, durability, environment);
                servers.search(folder, size, environment);
            }));
            return servers;
        } catch (RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    /// Waits until files can be kept and fetched.
    public void awaitStore() {
        ownStore.ifPresent(LocalStore::awaitReady);
    }

    /// Where letters end up; empty where a mail server of one's own carries them.
    public Optional<Path> letters() {
        return ownPost.map(LocalPost::folder);
    }

    /// The portal's settings as environment variables, passwords among them.
    public synchronized Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    private void postgres(Path folder, Durability durability, Map<String, String> environment) {
        var outside = environment.getOrDefault("TSUMUGI_POSTGRES_URL", "");
        if (!outside.isBlank()) {
            database(outside, named(environment, "OWNER"), named(environment, "PORTAL"));
            return;
        }
        var postgres = keep(LocalPostgres.start(folder.resolve("postgres"), durability));
        database(postgres.jdbcUrl(), postgres.owner(), postgres.portal());
    }

    private static LocalPostgres.Role named(Map<String, String> environment, String role) {
        var prefix = "TSUMUGI_POSTGRES_" + role;
        var user = environment.getOrDefault(prefix + "_USER", "");
        if (user.isBlank()) {
            throw new StackException("TSUMUGI_POSTGRES_URL names an outside database: name its roles as well, with "
                    + prefix + "_USER and " + prefix + "_PASSWORD.");
        }
        return new LocalPostgres.Role(user, environment.getOrDefault(prefix + "_PASSWORD", ""));
    }

    private void database(String url, LocalPostgres.Role owner, LocalPostgres.Role portal) {
        tell("SPRING_DATASOURCE_URL", url);
        tell("SPRING_DATASOURCE_USERNAME", portal.user());
        tell("SPRING_DATASOURCE_PASSWORD", portal.password());
        tell("SPRING_FLYWAY_URL", url);
        tell("SPRING_FLYWAY_USER", owner.user());
        tell("SPRING_FLYWAY_PASSWORD", owner.password());
    }

    private void store(Path folder, Durability durability, Map<String, String> environment) {
        if (!environment.getOrDefault("TSUMUGI_STORE_ENDPOINT", "").isBlank()) {
            environment.forEach((name, value) -> {
                if (name.startsWith("TSUMUGI_STORE_")) {
                    tell(name, value);
                }
            });
            return;
        }
        var store = keep(LocalStore.launch(folder.resolve("store"), durability));
        ownStore = Optional.of(store);
        tell("TSUMUGI_STORE_ENDPOINT", store.endpoint().toString());
        tell("TSUMUGI_STORE_ACCESSKEY", store.accessKey());
        tell("TSUMUGI_STORE_SECRETKEY", store.secretKey());
        tell("TSUMUGI_STORE_BUCKET", store.bucket());
        tell("TSUMUGI_STORE_REGION", store.region());
    }

    private void search(Path folder, Size size, Map<String, String> environment) {
        var outside = environment.getOrDefault("TSUMUGI_SEARCH_ADDRESS", "");
        if (!outside.isBlank()) {
            tell("TSUMUGI_SEARCH_ADDRESS", outside);
            return;
        }
        var search = keep(LocalElasticsearch.start(folder.resolve("search"), 0, size));
        tell("TSUMUGI_SEARCH_ADDRESS", search.address().toString());
    }

    /// For the demo only: a portal in use that believed its letters arrive would offer no slips.
    private void post(Path folder, Map<String, String> environment) {
        if (hasOwnPost(environment) || !new LaunchSettings(environment).isDemo()) {
            return;
        }
        var post = keep(LocalPost.start(folder.resolve("mail")));
        ownPost = Optional.of(post);
        tell("SPRING_MAIL_HOST", "127.0.0.1");
        tell("SPRING_MAIL_PORT", Integer.toString(post.port()));
        tell("TSUMUGI_MAIL_FROM", environment.getOrDefault("TSUMUGI_MAIL_FROM", "Tsumugi <tsumugi@example.jp>"));
        var links = environment.getOrDefault("TSUMUGI_MAIL_ADDRESS", "");
        if (!links.isBlank()) {
            tell("TSUMUGI_MAIL_ADDRESS", links);
        }
    }

    /// By any of the ways in which Spring would heed it more than what is told here, or as much.
    private static boolean hasOwnPost(Map<String, String> environment) {
        return !environment.getOrDefault("SPRING_MAIL_HOST", "").isBlank()
                || List.of("TSUMUGI_JAVA_OPTIONS", "SPRING_APPLICATION_JSON").stream()
                        .anyMatch(place -> environment.getOrDefault(place, "").contains("spring.mail.host"));
    }

    private synchronized void tell(String name, String value) {
        settings.put(name, value);
    }

    private synchronized <S extends AutoCloseable> S keep(S server) {
        running.add(server);
        return server;
    }

    @Override
    public synchronized void close() {
        together(running.stream().<Runnable>map(server -> () -> quietly(server)).toList());
        running.clear();
    }

    private static void quietly(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("A server could not be ended cleanly: " + e);
        }
    }

    /// Does all at the same time, waits for all, and then tells the first failure.
    private static void together(List<Runnable> acts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = acts.stream()
                    .map(act -> CompletableFuture.runAsync(act, threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
